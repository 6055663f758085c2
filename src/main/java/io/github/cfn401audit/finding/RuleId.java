package io.github.cfn401audit.finding;

/**
 * The permanent name of a rule, in kebab case.
 *
 * @param value such as {@code openid-scope-missing}
 */
public record RuleId(String value) implements Comparable<RuleId> {
  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
