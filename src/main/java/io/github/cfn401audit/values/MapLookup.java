package io.github.cfn401audit.values;

import io.github.cfn401audit.template.Expression;
import java.util.Optional;

/** Evaluates {@code Fn::FindInMap}, whose keys the scenario may settle. */
final class MapLookup {
  private final Environment environment;
  private final Optional<String> map;

  private MapLookup(Environment environment, Optional<String> map) {
    this.environment = environment;
    this.map = map;
  }

  static Value evaluate(Expression.FindInMap find, Environment environment) {
    Value map = Evaluator.evaluate(find.map(), environment);
    return new MapLookup(environment, map.literal()).evaluate(find, map);
  }

  private Value evaluate(Expression.FindInMap find, Value mapValue) {
    Value firstValue = Evaluator.evaluate(find.first(), environment);
    if (find.otherwise().isPresent() && lacksKey(Optional.empty(), firstValue)) {
      return Evaluator.evaluate(find.otherwise().get(), environment);
    }
    Optional<String> first = key(Optional.empty(), firstValue);
    Value secondValue = Evaluator.evaluate(find.second(), environment);
    if (find.otherwise().isPresent() && first.isPresent() && lacksKey(first, secondValue)) {
      return Evaluator.evaluate(find.otherwise().get(), environment);
    }
    Optional<String> second = key(first, secondValue);
    if (map.isPresent() && first.isPresent() && second.isPresent()) {
      return entry(find, map.get(), first.get(), second.get());
    }
    Value unknown = first.isEmpty() ? firstValue : secondValue;
    return new Value.Unknown(
        Reasons.of(map.isEmpty() ? mapValue : unknown, "Fn::FindInMap", environment.id()),
        find.range());
  }

  private Value entry(Expression.FindInMap find, String name, String first, String second) {
    Optional<Expression> found = environment.mapping(name, first, second, find.otherwise());
    return found.isPresent()
        ? Evaluator.evaluate(found.get(), environment).at(find.range())
        : new Value.Unknown(Reasons.mapping(environment.id(), name, first, second), find.range());
  }

  private Optional<String> key(Optional<String> first, Value key) {
    Optional<Text> text = key.asText();
    return map.isPresent() && text.isPresent()
        ? environment.mappingKey(map.get(), first, text.get())
        : Optional.empty();
  }

  private boolean lacksKey(Optional<String> first, Value key) {
    Optional<Text> text = key.asText();
    return map.isPresent()
        && text.isPresent()
        && environment.lacksKey(map.get(), first, text.get());
  }
}
