package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.source.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Levels that the user set. A rule counts before its family, and that before {@code all}. */
public final class LevelOverrides {
  private static final String ALL = "all";
  private static final String OFF = "off";

  private final Map<String, Optional<Level>> byName = new HashMap<>();

  private LevelOverrides() {}

  /**
   * Reads {@code NAME=LEVEL} words; a later one replaces an earlier one of the same name.
   *
   * @throws IllegalArgumentException for an unknown name or level, with a message for the user
   */
  public static LevelOverrides of(List<String> words) {
    LevelOverrides overrides = new LevelOverrides();
    for (String word : words) {
      overrides.add(word);
    }
    return overrides;
  }

  private void add(String word) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("`" + word + "` is not of the form RULE=LEVEL");
    }
    String name = word.substring(0, equals);
    String level = word.substring(equals + 1);
    if (!known().contains(name)) {
      throw new IllegalArgumentException(
          "`" + name + "` is no rule and no family" + Nearest.hint(name, known()));
    }
    Optional<Level> wanted = Level.of(level);
    if (wanted.isEmpty() && !level.equals(OFF)) {
      throw new IllegalArgumentException(
          "`" + level + "` is no level: error, warning, note and off are");
    }
    byName.put(name, wanted);
  }

  private static List<String> known() {
    TreeSet<String> names = new TreeSet<>();
    names.add(ALL);
    for (RuleId id : Rules.ids()) {
      names.add(id.value());
      RulePage.of(id).map(RulePage::family).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  /** The result with every finding at the level that the user wants, or without it. */
  public AuditResult apply(AuditResult result) {
    if (byName.isEmpty()) {
      return result;
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      Optional<String> name = name(finding);
      if (name.isEmpty()) {
        findings.add(finding);
      } else {
        byName
            .getOrDefault(name.get(), Optional.empty())
            .ifPresent(level -> findings.add(finding.at(level)));
      }
    }
    return new AuditResult(findings, result.methods(), result.problems(), result.incomplete());
  }

  /** The most specific name that was set for the rule of a finding. */
  private Optional<String> name(Finding finding) {
    String rule = finding.rule().value();
    if (byName.containsKey(rule)) {
      return Optional.of(rule);
    }
    String family = RulePage.of(finding.rule()).map(RulePage::family).orElse("");
    if (byName.containsKey(family)) {
      return Optional.of(family);
    }
    return byName.containsKey(ALL) ? Optional.of(ALL) : Optional.empty();
  }
}
