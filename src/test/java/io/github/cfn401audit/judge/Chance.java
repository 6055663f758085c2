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
  private static final List<String> STAGES = List.of("test", "live", "demo");

  private final SplittableRandom random;
  private final int ignorance;
  private final int choice;
  private final List<Parameter> unknowns = new ArrayList<>();
  private final List<Parameter> settings = new ArrayList<>();
  private final Map<String, Claim> conditions = new LinkedHashMap<>();

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
    this.ignorance = of(0, 0, 4, 10);
    this.choice = of(0, 0, 5, 12);
    if (choice > 0) {
      makeSettings();
      makeConditions();
    }
  }

  private void makeSettings() {
    int many = of(1, 1, 2, 3);
    for (int i = 1; i <= many; i++) {
      List<String> values = STAGES.subList(0, many == 3 ? 2 : of(2, 3));
      settings.add(
          new Parameter(
              "Setting" + i,
              Kind.SETTING,
              percent(70) ? values : List.of(),
              percent(25) ? List.of("test") : List.of()));
    }
  }

  private void makeConditions() {
    int many = of(1, 2, 3);
    for (int i = 1; i <= many; i++) {
      conditions.put("C" + i, i > 1 && percent(40) ? onTopOf("C" + (i - 1)) : claim());
    }
  }

  /** A claim about another condition. */
  private Claim onTopOf(String condition) {
    Claim named = new Claim.Named(condition);
    return switch (upTo(2)) {
      case 0 -> new Claim.Both(named, claim());
      case 1 -> new Claim.Either(claim(), named);
      default -> new Claim.Not(named);
    };
  }

  private Claim claim() {
    Claim one = new Claim.Is(of(settings).name(), of("test", "live"));
    Claim other = new Claim.Is(of(settings).name(), of("test", "live"));
    return switch (upTo(5)) {
      case 0 -> new Claim.Not(one);
      case 1 -> new Claim.Both(one, new Claim.Not(other));
      case 2 -> new Claim.Either(one, other);
      default -> one;
    };
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(settings);
    all.addAll(unknowns);
    return all;
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

  /** A condition for a resource, mostly none. */
  String condition() {
    return percent(choice) ? of(List.copyOf(conditions.keySet())) : "";
  }

  /** The value, or a choice of two, or a parameter in its place. */
  Value value(Kind kind, Supplier<Value> known) {
    if (!percent(choice)) {
      return plain(kind, known);
    }
    String condition = of(List.copyOf(conditions.keySet()));
    Value one = plain(kind, known);
    Value other = plain(kind, known);
    return new Value.If(condition, one, other);
  }

  /** The same for a property that may be left out. */
  Value valueOrNone(Kind kind, Supplier<Value> known) {
    if (!percent(choice / 2)) {
      return value(kind, known);
    }
    String condition = of(List.copyOf(conditions.keySet()));
    return percent(50)
        ? new Value.If(condition, plain(kind, known), new Value.Nothing())
        : new Value.If(condition, new Value.Nothing(), plain(kind, known));
  }

  private Value plain(Kind kind, Supplier<Value> known) {
    if (!percent(ignorance)) {
      return known.get();
    }
    List<Parameter> same = unknowns.stream().filter(one -> one.kind() == kind).toList();
    if (!same.isEmpty() && percent(40)) {
      return new Value.Given(of(same).name());
    }
    if (unknowns.size() == MOST_UNKNOWNS) {
      return known.get();
    }
    Parameter parameter = parameter("P" + (unknowns.size() + 1), kind, known);
    unknowns.add(parameter);
    return new Value.Given(parameter.name());
  }

  /** Some parameters have a default, or a list of the values they may have. */
  private Parameter parameter(String name, Kind kind, Supplier<Value> known) {
    List<String> allowed = new ArrayList<>();
    List<String> fallback = new ArrayList<>();
    if (percent(30) && !kind.isList() && known.get() instanceof Value.Text text) {
      (percent(50) ? allowed : fallback).add(text.text());
      if (!allowed.isEmpty()
          && known.get() instanceof Value.Text other
          && !other.text().equals(text.text())) {
        allowed.add(other.text());
      }
    }
    return new Parameter(name, kind, allowed, fallback);
  }

  Value text(Kind kind, String... choices) {
    return value(kind, () -> new Value.Text(of(choices)));
  }

  Value list(Kind whole, Kind entry, List<String> texts) {
    return valueOrNone(
        whole,
        () ->
            new Value.Items(
                texts.stream()
                    .map(text -> valueOrNone(entry, () -> new Value.Text(text)))
                    .toList()));
  }
}
