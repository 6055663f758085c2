package io.github.cfn401audit.given;

import java.util.List;
import java.util.Optional;

/** The parameter values that the user gave. The last one given for a parameter holds. */
public final class ParameterValues {
  private static final ParameterValues NONE = new ParameterValues(List.of());

  private final List<Given> values;

  private ParameterValues(List<Given> values) {
    this.values = List.copyOf(values);
  }

  /** Nothing was given. */
  public static ParameterValues none() {
    return NONE;
  }

  /** These were given, in this order. */
  public static ParameterValues of(List<Given> values) {
    return new ParameterValues(values);
  }

  /** All of them, in the order of the command line. */
  public List<Given> all() {
    return values;
  }

  /**
   * The value of a parameter of a stack; one that names the stack comes before one that does not.
   */
  public Optional<String> of(String stack, String key) {
    Optional<String> anywhere = Optional.empty();
    Optional<String> here = Optional.empty();
    for (Given given : values) {
      if (given.key().equals(key)) {
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
  public record Given(String stack, String key, String value, StatedAt at) {
    /** One value of the command line. */
    public Given(String stack, String key, String value) {
      this(stack, key, value, StatedAt.option("--parameters"));
    }

    /** The same value, meant for one stack alone. */
    public Given forStack(String name) {
      return new Given(name, key, value, at);
    }
  }
}
