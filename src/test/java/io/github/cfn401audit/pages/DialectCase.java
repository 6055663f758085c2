package io.github.cfn401audit.pages;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.pages.Dialect.Rewritten;
import io.github.cfn401audit.pages.DialectExemption.Told;
import io.github.cfn401audit.source.MapNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** One world beside itself in another dialect. */
final class DialectCase {
  private final Dialect dialect;
  private final List<DialectExemption> exempt = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private boolean written;

  private DialectCase(Dialect dialect) {
    this.dialect = dialect;
  }

  static DialectCase of(Dialect dialect, LawWorld world) {
    DialectCase one = new DialectCase(dialect);
    LawWorld plain = world.asJson();
    try {
      Map<String, String> names = new LinkedHashMap<>();
      LawWorld other = rewritten(dialect, plain, names);
      one.written = true;
      one.compare(plain, other, names);
    } catch (DialectExemption.Unwritable cannot) {
      one.exempt.add(cannot.why());
    }
    return one;
  }

  /** True where the dialect has words for it. */
  boolean isWritten() {
    return written;
  }

  /** What cannot be said. */
  List<DialectExemption> exempt() {
    return List.copyOf(exempt);
  }

  /** What is said otherwise. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  private static LawWorld rewritten(Dialect dialect, LawWorld plain, Map<String, String> names) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : plain.templates()) {
      String text = plain.files().getOrDefault(file, "");
      if (text.contains("\"AWS::ApiGateway::") || text.contains("\"AWS::Serverless::")) {
        Rewritten rewritten = dialect.of((MapNode) AroundIt.parse(file, text));
        names.putAll(rewritten.names());
        texts.put(file, rewritten.text());
      }
    }
    if (names.isEmpty()) {
      throw DialectExemption.NO_API.unwritable();
    }
    return plain.with(texts);
  }

  private void compare(LawWorld plain, LawWorld other, Map<String, String> names) {
    List<Told> before = told(TemplateAudit.judged(plain), text -> renamed(text, names));
    List<Told> after = told(TemplateAudit.judged(other), text -> text);
    List<Told> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<Told> come = new ArrayList<>(after);
    before.forEach(come::remove);
    List<Optional<Told>> instead = new ArrayList<>(List.of(Optional.empty()));
    come.forEach(told -> instead.add(Optional.of(told)));
    for (Told lost : List.copyOf(gone)) {
      for (Optional<Told> one : instead) {
        Optional<DialectExemption> why =
            Arrays.stream(DialectExemption.values()).filter(row -> row.lets(lost, one)).findFirst();
        if (why.isPresent() && gone.remove(lost)) {
          one.ifPresent(come::remove);
          exempt.add(why.get());
        }
      }
    }
    if (!gone.isEmpty() || !come.isEmpty()) {
      broken.add(
          dialect
              + ": "
              + plain
              + "\n  plain: "
              + gone
              + "\n  other: "
              + come
              + "\n  "
              + other.files()
              + "\n");
    }
  }

  private static String renamed(String text, Map<String, String> names) {
    String renamed = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      renamed =
          renamed.replaceAll(
              "\\b" + name.getKey() + "\\b(?! of )", Matcher.quoteReplacement(name.getValue()));
    }
    return renamed;
  }

  private static List<Told> told(AuditResult result, UnaryOperator<String> renaming) {
    List<Told> told = new ArrayList<>();
    result.methods().forEach(row -> told.add(Told.of(renaming.apply(verdict(row)))));
    result.findings().forEach(finding -> told.add(told(finding, renaming)));
    result.problems().forEach(problem -> told.add(Told.of(problem.message())));
    return told;
  }

  private static String verdict(AccessRow row) {
    return String.join(
        " | ",
        row.api(),
        row.request(),
        row.authorization(),
        row.outcome().id(),
        row.accepts().toString(),
        row.openedBy().stream().map(Object::toString).sorted().toList().toString(),
        row.undecided().toString(),
        row.when());
  }

  private static Told told(Finding finding, UnaryOperator<String> renaming) {
    TreeSet<String> names = new TreeSet<>();
    names.add(renaming.apply(finding.resource().logicalId()));
    for (List<ChainStep> steps : List.of(finding.chain(), finding.also())) {
      steps.forEach(step -> names.add(renaming.apply(step.resource().logicalId())));
    }
    String how = finding.level().id() + " when " + finding.when() + finding.remarks();
    String words =
        String.join(
            " | ",
            finding.resource().logicalId(),
            finding.message(),
            finding.label().text(),
            finding.considered().stream().map(Object::toString).sorted().toList().toString());
    return new Told(finding.rule().value(), how, names, renaming.apply(words));
  }
}
