package io.github.cfn401audit.values;

/**
 * A question that a scenario answers with yes or no: whether something unsettled has a value.
 * Example: whether the parameter {@code Stage} is {@code prod}.
 *
 * @param about the unsettled thing
 * @param value the value that it may have
 */
public record Question(Unsettled about, String value) {

  /** The answer that holds while nobody gives a value; yes, where there is no default. */
  public boolean presetAnswer() {
    return about.preset().isEmpty() || about.preset().get().equals(value);
  }
}
