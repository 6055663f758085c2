package io.github.cfn401audit.pages;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.change.stale.StaleDeployments;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.text.TextReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Audits files as a user would, through the front door. */
final class TemplateAudit {
  private TemplateAudit() {}

  static AuditResult of(Map<String, String> files) {
    return of(LawWorld.ofFiles("", files));
  }

  static AuditResult of(LawWorld world) {
    return audited(world, Auditor::audit, result -> result);
  }

  /** With what a comparison with the version before finds, where the block has one. */
  static AuditResult of(Page page, PageBlock block) {
    return compared(page, block, result -> result);
  }

  /** The findings of a block as the terminal shows them, without the closing lines. */
  static String print(Page page, PageBlock block) {
    return withoutEnd(compared(page, block, result -> TextReport.of(result, settings())));
  }

  private static <T> T compared(Page page, PageBlock block, Function<AuditResult, T> report) {
    Map<String, String> now = block.world(page.around());
    Map<String, String> before = block.before(page.around());
    Function<TemplateLibrary, T> audit =
        library ->
            report.apply(
                Auditor.audit(library, ParameterValues.none())
                    .and(
                        before.isEmpty()
                            ? List.of()
                            : read(
                                LawWorld.ofFiles("", before),
                                old ->
                                    StaleDeployments.between(
                                        old, library, ParameterValues.none()))));
    return read(LawWorld.ofFiles("", now), audit);
  }

  /** With some of the parameters given. */
  static AuditResult of(Map<String, String> files, ParameterValues given) {
    return audited(
        LawWorld.ofFiles("", files),
        (library, none) -> Auditor.audit(library, given),
        result -> result);
  }

  /** What is found in files, without any edits. */
  static AuditResult judged(Map<String, String> files) {
    return judged(LawWorld.ofFiles("", files));
  }

  /** The same without any edits, which cost more than all the rest. */
  static AuditResult judged(LawWorld world) {
    return audited(world, Auditor::judge, result -> result);
  }

  private static String withoutEnd(String text) {
    int end = text.lastIndexOf("more: cfn-401-audit explain ");
    return end < 0 ? "" : text.substring(0, text.indexOf('\n', end) + 1);
  }

  /** All that the terminal shows. */
  static String whole(LawWorld world) {
    return audited(world, Auditor::audit, result -> TextReport.of(result, settings()));
  }

  private static <T> T audited(
      LawWorld world,
      BiFunction<TemplateLibrary, ParameterValues, AuditResult> auditor,
      Function<AuditResult, T> report) {
    return read(world, library -> report.apply(auditor.apply(library, ParameterValues.none())));
  }

  /**
   * What a function makes of the library of these files. A report shows lines of them, so it is
   * written while they are there.
   */
  static <T> T read(LawWorld world, Function<TemplateLibrary, T> function) {
    try {
      Path folder = Files.createTempDirectory("page");
      try {
        for (Map.Entry<String, String> file : world.files().entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        List<Path> paths = world.inputs().stream().map(Path::of).toList();
        return function.apply(
            TemplateLibrary.read(
                new Input(paths, false, List.of()), folder, InputStream.nullInputStream()));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> written = Files.walk(folder)) {
      for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static ReportSettings settings() {
    return new ReportSettings(Level.NOTE, false, false, "test", Path.of(""));
  }
}
