package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Collects the values of one file while it is read. No message contains a value: it may be secret.
 */
final class ParameterFileValues {
  /** How many names a message lists; the rest are counted. */
  private static final int NAMED = 3;

  private final String stack;
  private final Consumer<Problem> problems;
  private final List<ParameterValues.Given> given = new ArrayList<>();
  private final List<ScalarNode> passedOver = new ArrayList<>();

  ParameterFileValues(String stack, Consumer<Problem> problems) {
    this.stack = stack;
    this.problems = problems;
  }

  List<ParameterValues.Given> all() {
    return List.copyOf(given);
  }

  /** A key and its value: a text, a number, a truth value, or a list of them. */
  void add(MapNode.Entry entry) {
    addTo(stack, entry);
  }

  void addTo(String owner, MapNode.Entry entry) {
    Optional<String> text = text(entry.value());
    if (text.isPresent()) {
      given.add(
          new ParameterValues.Given(
              owner, entry.key().text(), text.get(), StatementPlace.of(entry.value().range())));
    } else {
      refuse(
          entry.value(),
          "parameter "
              + entry.key().text()
              + " has no value: use a string, a number, a boolean or a list of these");
    }
  }

  void add(String key, String value, SourceRange at) {
    addTo(stack, key, value, at);
  }

  void addTo(String owner, String key, String value, SourceRange at) {
    given.add(new ParameterValues.Given(owner, key, value, StatementPlace.of(at)));
  }

  private static Optional<String> text(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.style() == ScalarNode.Style.NULL || !scalar.tag().isEmpty()
          ? Optional.empty()
          : Optional.of(scalar.text());
    }
    if (!(value instanceof ListNode list) || !list.tag().isEmpty()) {
      return Optional.empty();
    }
    List<String> items = new ArrayList<>();
    for (Node item : list.items()) {
      Optional<String> text = item instanceof ScalarNode ? text(item) : Optional.empty();
      if (text.isEmpty()) {
        return text;
      }
      items.add(text.get());
    }
    return Optional.of(String.join(",", items));
  }

  void refuse(Node at, String message) {
    problems.accept(Problem.at(Problem.Code.PARAMETER, message, at.range()));
  }

  /** A parameter that keeps the value it has, which nothing here tells. */
  void passOver(ScalarNode key) {
    passedOver.add(key);
  }

  void sayPassedOver() {
    if (passedOver.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (ScalarNode key : passedOver.subList(0, Math.min(NAMED, passedOver.size()))) {
      names.add(key.text());
    }
    int more = passedOver.size() - names.size();
    problems.accept(
        Problem.at(
            Problem.Code.PARAMETER_PASSED_OVER,
            "`UsePreviousValue` has no effect here: there is no value for "
                + String.join(", ", names)
                + (more == 0 ? "" : " and " + more + " more"),
            passedOver.get(0).range()));
  }
}
