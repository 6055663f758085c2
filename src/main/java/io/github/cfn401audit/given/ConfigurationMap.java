package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a map of the configuration file whose keys are known. Every mistake is reported at its
 * place, and a value that is not as it must be counts as missing.
 */
public final class ConfigurationMap {
  private final MapNode map;
  private final Consumer<Problem> problems;

  private ConfigurationMap(MapNode map, Consumer<Problem> problems) {
    this.map = map;
    this.problems = problems;
  }

  /**
   * The map at a node; empty where there is none, which is reported.
   *
   * @param what what the map describes, for messages, such as {@code a pool}
   * @param keys the keys that it may have
   */
  public static Optional<ConfigurationMap> of(
      Node node, String what, List<String> keys, Consumer<Problem> problems) {
    if (!(node instanceof MapNode map) || !map.tag().isEmpty()) {
      problems.accept(mistake(node, what + " must be a map"));
      return Optional.empty();
    }
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        problems.accept(
            mistake(
                entry.key(),
                "`" + key + "` is not a key of " + what + NameHint.hintOrChoices(key, keys)));
      }
    }
    return Optional.of(new ConfigurationMap(map, problems));
  }

  private static Problem mistake(Node at, String message) {
    return Problem.at(Problem.Code.CONFIGURATION, message, at.range());
  }

  /** The map itself, for its place. */
  public MapNode node() {
    return map;
  }

  /** True where the key is written, whatever its value. */
  public boolean has(String key) {
    return map.get(key).isPresent();
  }

  /** What is written at a key. */
  public Optional<Node> get(String key) {
    return map.get(key);
  }

  /** Reports what is wrong with the whole map. */
  public void refuse(String message) {
    refuse(map, message);
  }

  /** Reports what is wrong at a place of the map. */
  public void refuse(Node at, String message) {
    problems.accept(mistake(at, message));
  }

  /** A text that is not empty. */
  public Optional<ScalarNode> text(String key) {
    Optional<Node> node = map.get(key);
    return node.isPresent() ? text(key, node.get()) : Optional.empty();
  }

  private Optional<ScalarNode> text(String key, Node node) {
    if (node instanceof ScalarNode scalar
        && scalar.tag().isEmpty()
        && isText(scalar)
        && !scalar.text().isEmpty()) {
      return Optional.of(scalar);
    }
    refuse(node, "`" + key + "` must be a string");
    return Optional.empty();
  }

  private static boolean isText(ScalarNode scalar) {
    return switch (scalar.style()) {
      case QUOTED -> true;
      case NULL -> false;
      case PLAIN -> !isFlag(scalar) && !isNumber(scalar.text());
    };
  }

  private static boolean isFlag(ScalarNode scalar) {
    return scalar.style() == ScalarNode.Style.PLAIN
        && (scalar.text().equals("true") || scalar.text().equals("false"));
  }

  private static boolean isNumber(String text) {
    try {
      return new BigDecimal(text).scale() > Integer.MIN_VALUE;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The texts of a list that is not empty; a single text counts as one. */
  public List<ScalarNode> texts(String key) {
    return map.get(key).orElse(null) instanceof ScalarNode single
        ? text(key, single).map(List::of).orElse(List.of())
        : list(key, true);
  }

  /** The texts of a list. */
  public List<ScalarNode> list(String key, boolean some) {
    Optional<Node> node = map.get(key);
    if (node.isEmpty()) {
      return List.of();
    }
    List<ScalarNode> texts = new ArrayList<>();
    for (Node item : items(key, some)) {
      text(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  /** The items of a list. */
  public List<Node> items(String key, boolean some) {
    Optional<Node> node = map.get(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof ListNode list)
        || !list.tag().isEmpty()
        || (some && list.items().isEmpty())) {
      refuse(node.get(), "`" + key + "` must be a list" + (some ? " that is not empty" : ""));
      return List.of();
    }
    return list.items();
  }

  /** True where the flag is written and is true. */
  public boolean flag(String key) {
    Optional<Node> node = map.get(key);
    if (node.isEmpty()) {
      return false;
    }
    if (node.get() instanceof ScalarNode scalar && scalar.tag().isEmpty() && isFlag(scalar)) {
      return scalar.text().equals("true");
    }
    refuse(node.get(), "`" + key + "` must be true or false");
    return false;
  }
}
