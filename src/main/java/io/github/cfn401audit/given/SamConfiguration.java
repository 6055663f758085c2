package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads parameter values from {@code samconfig.toml}, which has environments, in them commands, and
 * in them {@code parameters}. Of an environment {@code deploy} is read, and what it lacks from
 * {@code global}.
 */
final class SamConfiguration {
  private static final String DEFAULT = "default";
  private static final String HOLDER = "the file has";
  private static final List<String> COMMANDS = List.of("deploy", "global");

  private final ParameterFile.Selection selection;
  private final List<String> stacks;
  private final Consumer<Problem> problems;

  SamConfiguration(
      ParameterFile.Selection selection, List<String> stacks, Consumer<Problem> problems) {
    this.selection = selection;
    this.stacks = stacks;
    this.problems = problems;
  }

  void read(MapNode root, ParameterFileValues values) {
    String name = selection.environment().orElse(DEFAULT);
    if (!(root.get(name).orElse(null) instanceof MapNode environment)) {
      values.refuse(
          root, "has no environment " + name + NameHint.hintOrKnown(name, names(root), HOLDER));
      return;
    }
    Optional<MapNode.Entry> overrides = find(environment, "parameter_overrides");
    if (overrides.isEmpty()) {
      MapNode.Entry entry = root.entry(name).orElseThrow();
      problems.accept(
          Problem.at(
              Problem.Code.PARAMETER_PASSED_OVER,
              "environment "
                  + name
                  + " has no `parameter_overrides`"
                  + NameHint.known(names(root), HOLDER),
              entry.key().range()));
      return;
    }
    read(overrides.get().value(), new Target(values, selection.stack().orElse(stack(environment))));
  }

  /** Templates carry no stack names: a name that none of them is known by leaves it open. */
  private String stack(MapNode environment) {
    return find(environment, "stack_name")
        .flatMap(entry -> entry.value().asScalar())
        .map(ScalarNode::text)
        .filter(stacks::contains)
        .orElse("");
  }

  private static Optional<MapNode.Entry> find(MapNode environment, String key) {
    for (String command : COMMANDS) {
      if (environment.get(command).orElse(null) instanceof MapNode section
          && section.get("parameters").orElse(null) instanceof MapNode parameters
          && parameters.entry(key).isPresent()) {
        return parameters.entry(key);
      }
    }
    return Optional.empty();
  }

  private static List<String> names(MapNode root) {
    List<String> names = new ArrayList<>();
    for (MapNode.Entry entry : root.entries()) {
      if (entry.value() instanceof MapNode) {
        names.add(entry.key().text());
      }
    }
    return names;
  }

  /** Where values go: the stack that they are for. */
  private record Target(ParameterFileValues values, String stack) {
    void add(ParameterOverrides.Word word, Node at) {
      values.addTo(stack, word.key(), word.value(), at.range());
    }
  }

  private static void read(Node overrides, Target target) {
    if (overrides instanceof MapNode map) {
      map.entries().forEach(entry -> target.values().addTo(target.stack(), entry));
    } else if (overrides instanceof ListNode list) {
      for (Node item : list.items()) {
        readWords(item, target);
      }
    } else {
      readWords(overrides, target);
    }
  }

  private static void readWords(Node node, Target target) {
    if (node instanceof ScalarNode scalar) {
      ParameterOverrides words = ParameterOverrides.of(scalar.text());
      words.overrides().forEach(word -> target.add(word, node));
      if (!words.complete()) {
        target
            .values()
            .refuse(
                node,
                "a word of `parameter_overrides` is not KEY=VALUE: put quotes around a value with"
                    + " spaces");
      }
    } else {
      target.values().refuse(node, "`parameter_overrides` must hold strings only");
    }
  }
}
