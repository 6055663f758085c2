package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The dice of one random world, and what they have made unknown or conditional so far. */
final class Chance {
  private static final int MOST_UNKNOWNS = 3;

  private final SplittableRandom random;
  private final int ignorance;
  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, Claim> conditions = new LinkedHashMap<>();

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
    this.ignorance = of(0, 0, 4, 10);
  }

  List<Parameter> parameters() {
    return parameters;
  }

  Map<String, Claim> conditions() {
    return conditions;
  }

  /** True in so many of a hundred cases. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Value.Spelling spelling() {
    return of(Value.Spelling.values());
  }

  /** The value, or a parameter in its place. */
  Value value(Kind kind, Supplier<Value> known) {
    return plain(kind, known);
  }

  private Value plain(Kind kind, Supplier<Value> known) {
    if (!percent(ignorance)) {
      return known.get();
    }
    List<Parameter> same =
        parameters.stream().filter(parameter -> parameter.kind() == kind).toList();
    if (!same.isEmpty() && percent(40)) {
      return new Value.Given(of(same).name());
    }
    if (parameters.size() == MOST_UNKNOWNS) {
      return known.get();
    }
    Parameter parameter = new Parameter("P" + (parameters.size() + 1), kind, List.of(), List.of());
    parameters.add(parameter);
    return new Value.Given(parameter.name());
  }

  Value text(Kind kind, String... choices) {
    return value(kind, () -> new Value.Text(of(choices)));
  }

  Value list(Kind whole, Kind entry, List<String> texts) {
    return value(
        whole,
        () ->
            new Value.Items(
                texts.stream().map(text -> value(entry, () -> new Value.Text(text))).toList()));
  }
}
