package io.github.cfn401audit.pages;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Fingerprint;
import io.github.cfn401audit.finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** What an audit says, without the places that follow from the spelling. */
final class Essence {
  private Essence() {}

  /** All that is said, in words. */
  static List<String> of(LawWorld world) {
    return said(TemplateAudit.of(world), Essence::inWords);
  }

  /**
   * What is said whichever resource stands first: of several methods with one cause the first is
   * named in the message, and a note takes its examples from the first.
   */
  static List<String> inAnyOrder(LawWorld world) {
    return said(TemplateAudit.of(world), Essence::concerns);
  }

  private static List<String> said(AuditResult result, Function<Finding, String> words) {
    List<String> said = new ArrayList<>();
    result.findings().forEach(finding -> said.add(words.apply(finding)));
    result.methods().forEach(row -> said.add(method(row)));
    said.add(result.incomplete() ? "incomplete" : "complete");
    said.sort(null);
    return said;
  }

  private static String concerns(Finding finding) {
    TreeSet<String> named = new TreeSet<>();
    if (finding.level() != Level.NOTE) {
      finding.chain().forEach(step -> named.add(step.resource().toString()));
      finding.also().forEach(step -> named.add(step.resource().toString()));
    }
    return String.join(
        " | ",
        finding.level().id(),
        finding.rule().value(),
        Fingerprint.of(finding),
        finding.resource().toString(),
        named.toString(),
        finding.when(),
        finding.remarks().size() + " remarks");
  }

  private static String inWords(Finding finding) {
    return String.join(
        " | ",
        finding.level().id(),
        finding.rule().value(),
        Fingerprint.of(finding),
        finding.resource().toString(),
        finding.message(),
        finding.label().text(),
        steps(finding.chain()).toString(),
        finding.considered().stream().map(Object::toString).sorted().toList().toString(),
        steps(finding.also()).stream().sorted().toList().toString(),
        finding.fixes().toString(),
        finding.when(),
        finding.remarks().toString());
  }

  private static List<String> steps(List<ChainStep> steps) {
    return steps.stream().map(step -> step.resource() + " " + step.message()).toList();
  }

  private static String method(AccessRow row) {
    return String.join(
        " | ",
        row.stack(),
        row.api(),
        row.stage(),
        row.request(),
        row.authorization(),
        row.outcome().id(),
        row.accepts().toString(),
        row.openedBy().stream().map(Object::toString).sorted().toList().toString(),
        row.undecided().toString(),
        row.when());
  }
}
