package io.github.cfn401audit.pages;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.TextReport;
import io.github.cfn401audit.rules.AuditResult;
import io.github.cfn401audit.rules.Auditor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Audits files as a user would, through the front door. */
final class TemplateAudit {
  private TemplateAudit() {}

  static AuditResult of(Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory("page");
      List<Path> paths = new ArrayList<>();
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
        paths.add(Path.of(file.getKey()));
      }
      AuditResult result =
          Auditor.audit(
              TemplateLibrary.read(
                  new Input(paths, false, List.of()), folder, InputStream.nullInputStream()),
              ParameterValues.none());
      LAST.set(TextReport.of(result, settings()));
      try (Stream<Path> written = Files.walk(folder)) {
        for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      return result;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final ThreadLocal<String> LAST = ThreadLocal.withInitial(() -> "");

  /** The findings of the last audit as the terminal shows them, without the closing lines. */
  static String print() {
    String text = LAST.get();
    int end = text.lastIndexOf("more: cfn-401-audit explain ");
    return end < 0 ? "" : text.substring(0, text.indexOf('\n', end) + 1);
  }

  private static ReportSettings settings() {
    return new ReportSettings(Level.NOTE, false, false, "test", Path.of(""));
  }
}
