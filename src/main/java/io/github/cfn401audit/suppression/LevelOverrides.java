package io.github.cfn401audit.suppression;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Levels that the user set. A rule counts before its family, and that before {@code all}. */
public final class LevelOverrides {
  private static final String OFF = "off";
  private static final String LEVELS = "error, warning, note or off";

  private final Map<String, Optional<Level>> byName;

  private LevelOverrides(Map<String, Optional<Level>> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** True where no level is set. */
  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** No level is set. */
  public static LevelOverrides none() {
    return new LevelOverrides(Map.of());
  }

  /**
   * Reads {@code NAME=LEVEL} words; a later one replaces an earlier one of the same name.
   *
   * @throws IllegalArgumentException for an unknown name or level, with a message for the user
   */
  public static LevelOverrides of(List<String> words) {
    Map<String, Optional<Level>> byName = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("`" + word + "` is not of the form RULE=LEVEL");
      }
      String name = word.substring(0, equals);
      String level = word.substring(equals + 1);
      if (!RuleNames.isKnown(name)) {
        throw new IllegalArgumentException(RuleNames.unknown(name));
      }
      if (!isLevel(level)) {
        throw new IllegalArgumentException(noLevel(level));
      }
      byName.put(name, Level.of(level));
    }
    return new LevelOverrides(byName);
  }

  /** Reads the section {@code levels}; what is wrong in it is reported, and the rest counts. */
  static LevelOverrides read(Node section, Consumer<Problem> problems) {
    if (!(section instanceof MapNode map) || !map.tag().isEmpty()) {
      problems.accept(mistake("`levels` must be a map", section));
      return none();
    }
    Map<String, Optional<Level>> byName = new HashMap<>();
    for (MapNode.Entry entry : map.entries()) {
      String name = entry.key().text();
      Optional<String> level = text(entry.value());
      if (!RuleNames.isKnown(name)) {
        problems.accept(mistake(RuleNames.unknown(name), entry.key()));
      }
      if (level.isEmpty()) {
        String message = "the level of " + Problem.quoted(name) + " must be a string";
        problems.accept(mistake(message, entry.value()));
      } else if (!isLevel(level.get())) {
        problems.accept(mistake(noLevel(level.get()), entry.value()));
      } else {
        byName.put(name, Level.of(level.get()));
      }
    }
    return new LevelOverrides(byName);
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar
            && scalar.tag().isEmpty()
            && scalar.style() != ScalarNode.Style.NULL
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static boolean isLevel(String level) {
    return level.equals(OFF) || Level.of(level).isPresent();
  }

  private static String noLevel(String level) {
    return Problem.quoted(level) + " is not a level; use " + LEVELS;
  }

  private static Problem mistake(String message, Node at) {
    return Problem.at(Problem.Code.CONFIGURATION, message, at.range());
  }

  /** These levels, and those of another; where both set one of the same name, the other's. */
  public LevelOverrides and(LevelOverrides later) {
    Map<String, Optional<Level>> both = new HashMap<>(byName);
    both.putAll(later.byName);
    return new LevelOverrides(both);
  }

  /** The finding at the level that the user wants; empty where that is {@code off}. */
  Optional<Finding> apply(Finding finding) {
    Optional<String> name = byName.isEmpty() ? Optional.empty() : name(finding);
    return name.isEmpty()
        ? Optional.of(finding)
        : byName.getOrDefault(name.get(), Optional.empty()).map(finding::at);
  }

  /** The most specific name that was set for the rule of a finding. */
  private Optional<String> name(Finding finding) {
    String rule = finding.rule().value();
    if (byName.containsKey(rule)) {
      return Optional.of(rule);
    }
    if (!Collections.disjoint(byName.keySet(), RuleNames.FAMILIES)) {
      String family = RulePage.of(finding.rule()).map(RulePage::family).orElse("");
      if (byName.containsKey(family)) {
        return Optional.of(family);
      }
    }
    return byName.containsKey(RuleNames.ALL) ? Optional.of(RuleNames.ALL) : Optional.empty();
  }
}
