package io.github.cfn401audit.values;

/**
 * Whether something unsettled has a value. A scenario answers it one way or the other.
 *
 * @param about what is asked of
 * @param value the value that it may have
 */
public record Question(Unsettled about, String value) {

  /** The answer that holds while nobody gives a value; yes, where there is no default. */
  public boolean presetAnswer() {
    return about.preset().isEmpty() || about.preset().get().equals(value);
  }
}
