package io.github.cfn401audit.suppression;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Templates of a folder, audited with what is suppressed there, and the outcome as text. */
final class Silenced {
  private static final String CONFIGURATION = ".cfn-401-audit.yaml";

  private final Path folder;
  private LocalDate today = LocalDate.of(2026, 6, 15);

  Silenced(Path folder) {
    this.folder = folder;
  }

  Silenced file(String name, String text) {
    Templates.in(folder).file(name, text);
    return this;
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  Silenced configured(String text) {
    return file(CONFIGURATION, text);
  }

  /** One entry under {@code suppressions}, in flow style without its braces. */
  Silenced suppressing(String... entries) {
    StringBuilder text = new StringBuilder("suppressions:\n");
    for (String entry : entries) {
      text.append("  - { ").append(entry).append(" }\n");
    }
    return configured(text.toString());
  }

  Silenced on(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  AuditResult result() {
    List<Problem> problems = new ArrayList<>();
    Path file = folder.resolve(CONFIGURATION);
    Configuration configuration =
        Files.exists(file)
            ? SourceText.read(file, CONFIGURATION, problems::add)
                .flatMap(text -> NodeReader.read(text, problems::add))
                .map(node -> Configuration.read(node, problems::add))
                .orElseThrow()
            : Configuration.none();
    return SuppressedAudit.of(
            Templates.in(folder).library(),
            ParameterValues.none(),
            configuration,
            List.of(),
            () -> today)
        .after(problems);
  }

  /** {@code warning scope-undefined at OrdersMethod}, one line each. */
  List<String> findings() {
    return result().findings().stream()
        .map(one -> one.level().id() + " " + one.rule() + " at " + one.resource().logicalId())
        .toList();
  }

  /** {@code scope-undefined at OrdersMethod: reason; other reason}, one line each. */
  List<String> suppressed() {
    return result().suppressed().stream()
        .map(
            one ->
                one.finding().rule()
                    + " at "
                    + one.finding().resource().logicalId()
                    + ": "
                    + String.join("; ", one.by().stream().map(Suppression::reason).toList()))
        .toList();
  }

  /** {@code app.yaml:3:5 what is wrong}, one line each. */
  List<String> problems() {
    return result().problems().stream()
        .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.message())
        .toList();
  }
}
