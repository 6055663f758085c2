package io.github.cfn401audit.values;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A claim about one thing that the files leave open. Example: {@code Stage is prod}.
 *
 * @param about the thing
 * @param value its value; empty where only values are known that it does not have
 * @param not the values that it does not have; none where its value is known
 */
public record Settled(Unsettled about, Optional<String> value, Set<String> not) {
  public Settled {
    not = Collections.unmodifiableSet(new LinkedHashSet<>(not));
  }

  /** Whether the claim holds in a scenario: not known where the scenario leaves that open. */
  public Truth in(Scenario scenario) {
    if (value.isPresent()) {
      return scenario.answer(new Question(about, value.get()));
    }
    Truth truth = Truth.YES;
    for (String other : not) {
      truth = truth.and(scenario.answer(new Question(about, other)).negated());
    }
    return truth;
  }

  /** {@code Stage is prod}, or {@code Stage is not dev or test}. */
  public String words() {
    return about.shown()
        + (value.isPresent()
            ? " is " + shown(value.get())
            : " is not " + String.join(" or ", not.stream().map(Settled::shown).toList()));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "empty" : text;
  }
}
