package io.github.cfn401audit.audit;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Templates of a folder, audited, and the outcome as lines of text. */
final class Audited {
  private final Templates templates;
  private final List<ParameterValues.Given> given = new ArrayList<>();

  Audited(Path folder) {
    templates = Templates.in(folder);
  }

  Audited file(String name, String text) {
    templates.file(name, text);
    return this;
  }

  Audited give(String key, String value) {
    given.add(new ParameterValues.Given("", key, value));
    return this;
  }

  Audited give(String key, String value, String stack) {
    given.add(new ParameterValues.Given(stack, key, value));
    return this;
  }

  AuditResult result() {
    return Auditor.audit(templates.library(), ParameterValues.of(given));
  }

  /** {@code warning scope-undefined at OrdersMethod when IsTest is true}, one line each. */
  List<String> findings() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : result().findings()) {
      lines.add(
          finding.level().id()
              + " "
              + finding.rule().value()
              + " at "
              + finding.resource().logicalId()
              + when(finding.when()));
    }
    return lines;
  }

  /** {@code GET /orders is reachable when IsTest is true}, one line each. */
  List<String> verdicts() {
    List<String> lines = new ArrayList<>();
    for (AccessRow row : result().methods()) {
      lines.add(row.request() + " is " + row.outcome().id() + when(row.when()));
    }
    return lines;
  }

  private static String when(String scenario) {
    return scenario.isEmpty() ? "" : " when " + scenario;
  }
}
