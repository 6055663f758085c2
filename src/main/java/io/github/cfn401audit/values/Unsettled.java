package io.github.cfn401audit.values;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that the files leave open and that has one value in a whole deployment. Example: a
 * parameter of a root stack, or the region.
 *
 * @param name tells it from all others; equal names are one and the same
 * @param shown as a user reads it, such as {@code Stage}
 * @param allowed the values it may have; empty where it may have any
 * @param preset the value that it has unless somebody gives another
 * @param limits false for values that it can never have
 */
public record Unsettled(
    String name,
    String shown,
    List<String> allowed,
    Optional<String> preset,
    Predicate<String> limits) {
  public Unsettled {
    allowed = List.copyOf(allowed);
  }

  /** Something that may have any value, or one of these. */
  public static Unsettled of(String name, String shown, List<String> allowed) {
    return new Unsettled(name, shown, allowed, Optional.empty(), value -> true);
  }

  /** True for a value that it may have. */
  public boolean accepts(String value) {
    return (allowed.isEmpty() || allowed.contains(value)) && limits.test(value);
  }

  /** Equal by name alone. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Unsettled unsettled && name.equals(unsettled.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
