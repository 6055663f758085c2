package io.github.cfn401audit.world;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Templates of a folder as a world, and what properties in it come to, as text. */
final class Deployed {
  private final Templates templates;
  private final List<ParameterValues.Given> given = new ArrayList<>();
  private Defaults defaults = Defaults.taken();

  Deployed(Path folder) {
    templates = Templates.in(folder);
  }

  Deployed file(String name, String text) {
    templates.file(name, text);
    return this;
  }

  /** {@code STACK:KEY=VALUE} or {@code KEY=VALUE}; nothing for empty text. */
  Deployed give(String word) {
    if (!word.isEmpty()) {
      int equals = word.indexOf('=');
      int colon = word.lastIndexOf(':', equals);
      given.add(
          new ParameterValues.Given(
              colon < 0 ? "" : word.substring(0, colon),
              word.substring(colon + 1, equals),
              word.substring(equals + 1)));
    }
    return this;
  }

  Deployed defaults(Defaults wanted) {
    defaults = wanted;
    return this;
  }

  World world() {
    return World.of(templates.library(), ParameterValues.of(given), defaults);
  }

  StackInstance stack(String name) {
    return world().stacks().stream()
        .filter(stack -> stack.id().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The property {@code V} of the resource {@code X}. */
  String value(String stack) {
    StackInstance instance = stack(stack);
    Expression property = resource(instance).property("V").orElseThrow();
    return text(Evaluator.evaluate(property, instance.environment()));
  }

  /** The resource {@code X}. */
  static Resource resource(StackInstance stack) {
    return Objects.requireNonNull(stack.template().resources().get("X"), "X");
  }

  Truth condition(String stack, String name) {
    return stack(stack).environment().condition(name);
  }

  static String text(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return "'" + scalar.text().display() + "'";
    }
    if (value instanceof Value.Sequence sequence) {
      List<String> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(text(item)));
      sequence.more().forEach(more -> items.add("more: " + more.cause()));
      return items.toString();
    }
    if (value instanceof Value.Mapping mapping) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        entries.add(entry.getKey() + ": " + text(entry.getValue()));
      }
      mapping.more().forEach(more -> entries.add("more: " + more.cause()));
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof Value.Unknown unknown) {
      UnknownReason reason = unknown.reason();
      return "unknown: " + reason.cause();
    }
    return "absent";
  }
}
