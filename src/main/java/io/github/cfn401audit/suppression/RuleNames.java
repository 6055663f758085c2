package io.github.cfn401audit.suppression;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rules.Rules;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** The names by which a user names one rule, a family or all rules. */
final class RuleNames {
  /** Every rule. */
  static final String ALL = "all";

  /** The families of the pages, here so that no page need be read for a name. */
  static final List<String> FAMILIES =
      List.of(
          "authorizer",
          "browser",
          "caller",
          "client",
          "definition",
          "deployment",
          "edge",
          "policy",
          "tokens");

  private RuleNames() {}

  /** True for the name of one rule. */
  static boolean isRule(String name) {
    return Rules.ids().contains(new RuleId(name));
  }

  /** True for the name of a rule, of a family, or of all. */
  static boolean isKnown(String name) {
    return isRule(name) || name.equals(ALL) || FAMILIES.contains(name);
  }

  /** What is wrong with a name that is not that of a rule. */
  static String noRule(String name) {
    List<String> rules = Rules.ids().stream().map(RuleId::value).toList();
    return Problem.quoted(name) + " is not a rule" + NameHint.hint(name, rules);
  }

  /** What is wrong with a name that is not known. */
  static String unknown(String name) {
    List<String> names = new ArrayList<>(FAMILIES);
    names.add(ALL);
    Rules.ids().forEach(id -> names.add(id.value()));
    return Problem.quoted(name) + " is neither a rule nor a family" + NameHint.hint(name, names);
  }
}
