package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.source.Nearest;
import java.util.List;
import java.util.TreeSet;

/** The names by which a user speaks of rules: of one, of a family, of all. */
final class RuleNames {
  /** Every rule. */
  static final String ALL = "all";

  /** What takes reading every page is made up when it is first asked for. */
  private static final class Known {
    private static final List<String> NAMES = names();
  }

  private RuleNames() {}

  /** True for the name of one rule. */
  static boolean isRule(String name) {
    return Rules.ids().contains(new RuleId(name));
  }

  /** True for the name of a rule, of a family, or of all. Pages are read only for a family. */
  static boolean isKnown(String name) {
    return isRule(name) || name.equals(ALL) || all().contains(name);
  }

  /** What is wrong with a name that is none of a rule. */
  static String noRule(String name) {
    List<String> rules = Rules.ids().stream().map(RuleId::value).toList();
    return "`" + name + "` is no rule" + Nearest.hint(name, rules);
  }

  /** What is wrong with a name that is not known. */
  static String unknown(String name) {
    return "`" + name + "` is no rule and no family" + Nearest.hint(name, all());
  }

  /** All names, sorted. */
  static List<String> all() {
    return Known.NAMES;
  }

  private static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    names.add(ALL);
    for (RuleId id : Rules.ids()) {
      names.add(id.value());
      RulePage.of(id).map(RulePage::family).ifPresent(names::add);
    }
    return List.copyOf(names);
  }
}
