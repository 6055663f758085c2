package io.github.cfn401audit.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what the user states: values of parameters, of which the last one for a parameter counts,
 * and assumptions about pools.
 */
public final class ParameterValues {
  private static final ParameterValues NONE = of(List.of());

  private final List<Given> values;
  private final List<AssumedPool> pools;
  private final List<AssumedTrigger> triggers;
  private final List<Assumption> assumptions;

  private ParameterValues(
      List<Given> values,
      List<AssumedPool> pools,
      List<AssumedTrigger> triggers,
      List<Assumption> assumptions) {
    this.values = List.copyOf(values);
    this.pools = List.copyOf(pools);
    this.triggers = List.copyOf(triggers);
    this.assumptions = List.copyOf(assumptions);
  }

  /** Nothing was given. */
  public static ParameterValues none() {
    return NONE;
  }

  /** These were given, in this order. */
  public static ParameterValues of(List<Given> values) {
    return new ParameterValues(values, List.of(), List.of(), List.of());
  }

  /** These were given, and before them what is assumed. */
  public ParameterValues assuming(Assumptions assumed) {
    List<Given> all = new ArrayList<>(assumed.parameters());
    all.addAll(values);
    List<Assumption> statements = new ArrayList<>();
    for (Given value : assumed.parameters()) {
      statements.add(new Assumption(value.at(), value.words()));
    }
    for (AssumedPool pool : assumed.pools()) {
      pool.identity().ifPresent(statements::add);
      pool.completeness().ifPresent(statements::add);
    }
    assumed.triggers().forEach(trigger -> statements.add(trigger.statement()));
    return new ParameterValues(all, assumed.pools(), assumed.triggers(), statements);
  }

  /** The same, with other values. */
  public ParameterValues with(List<Given> others) {
    return new ParameterValues(others, pools, triggers, assumptions);
  }

  /** The same without one of its assumptions. */
  public ParameterValues without(Assumption assumption) {
    List<Given> keptValues = new ArrayList<>(values);
    keptValues.removeIf(value -> value.at().equals(assumption.at()));
    List<AssumedPool> keptPools = new ArrayList<>();
    for (AssumedPool pool : pools) {
      if (pool.complete().filter(assumption.at()::equals).isPresent()) {
        keptPools.add(pool.open());
      } else if (!pool.at().equals(assumption.at())) {
        keptPools.add(pool);
      }
    }
    List<Assumption> kept = new ArrayList<>(assumptions);
    kept.remove(assumption);
    List<AssumedTrigger> keptTriggers = new ArrayList<>(triggers);
    keptTriggers.removeIf(trigger -> trigger.at().equals(assumption.at()));
    return new ParameterValues(keptValues, keptPools, keptTriggers, kept);
  }

  /** The same without any assumption. */
  public ParameterValues withoutAssumptions() {
    ParameterValues left = this;
    for (Assumption assumption : assumptions) {
      left = left.without(assumption);
    }
    return new ParameterValues(left.values, List.of(), List.of(), List.of());
  }

  /** All values, in the order in which they were given. */
  public List<Given> all() {
    return values;
  }

  /** What is assumed of pools. */
  public List<AssumedPool> pools() {
    return pools;
  }

  /** What is assumed of the triggers of pools. */
  public List<AssumedTrigger> triggers() {
    return triggers;
  }

  /** Every single assumption, in the order of the file. */
  public List<Assumption> assumptions() {
    return assumptions;
  }

  /** True for a value that is assumed, not given with the command. */
  public boolean isAssumed(Given value) {
    return assumptions.stream().anyMatch(assumption -> assumption.at().equals(value.at()));
  }

  /** True where a parameter of a stack is assumed to hold the id or the ARN of a pool. */
  public boolean holdsPool(String stack, String key) {
    return pools.stream().anyMatch(pool -> pool.isIn(stack, key));
  }

  /**
   * The value of a parameter of a stack; one that names the stack comes before one that does not,
   * and what is given with the command before what is assumed.
   */
  public Optional<String> of(String stack, String key) {
    Optional<String> given = of(stack, key, false);
    return given.isPresent() || assumptions.isEmpty() ? given : of(stack, key, true);
  }

  private Optional<String> of(String stack, String key, boolean assumed) {
    Optional<String> anywhere = Optional.empty();
    Optional<String> here = Optional.empty();
    for (Given given : values) {
      if (given.key().equals(key) && isAssumed(given) == assumed) {
        if (given.stack().isEmpty()) {
          anywhere = Optional.of(given.value());
        } else if (given.stack().equals(stack)) {
          here = Optional.of(given.value());
        }
      }
    }
    return here.isPresent() ? here : anywhere;
  }

  /**
   * One value.
   *
   * @param stack the stack it is meant for; empty for every stack that has the parameter
   * @param key the name of the parameter
   * @param value its value, as text; the items of a list are joined by commas
   * @param at where it is given
   */
  public record Given(String stack, String key, String value, StatementPlace at) {
    /** One value of the command line. */
    public Given(String stack, String key, String value) {
      this(stack, key, value, StatementPlace.option("--parameters"));
    }

    /** The same value, meant for one stack alone. */
    public Given forStack(String name) {
      return new Given(name, key, value, at);
    }

    /** The value itself is not shown, since it may be a secret. */
    private String words() {
      return "parameter "
          + key
          + (stack.isEmpty() ? "" : " of " + stack)
          + " has the value given there";
    }
  }
}
