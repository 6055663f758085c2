package io.github.cfn401audit.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.List;

/** What may stand in {@code aud}; built once, and only where an expression asks for it. */
final class AudienceTexts {
  private static final char LAST_CLIENT = '\uF8FF';

  /** Every id that an app client can have, however long: that takes fewer states than 128. */
  static final Automaton SOME_ID =
      BasicOperations.repeat(CharacterSet.ofClientIds().automaton(), 1);

  /**
   * Addresses, which begin with a scheme and hold neither blanks nor braces (RFC 3986); somebody
   * may have put a client's id into one.
   */
  static final Automaton URLS = withScheme();

  private AudienceTexts() {}

  private static Automaton withScheme() {
    Automaton rest =
        BasicOperations.union(
            CharacterSet.visibleExcept("{}<>|^`\"\\").automaton(),
            BasicAutomata.makeCharRange(AudiencePattern.FIRST_CLIENT, LAST_CLIENT));
    return BasicOperations.concatenate(
        List.of(
            CharacterSet.among("", 'a', 'z', 'A', 'Z').automaton(),
            BasicOperations.repeat(
                CharacterSet.among("+-.", '0', '9', 'a', 'z', 'A', 'Z').automaton()),
            BasicAutomata.makeChar(':'),
            BasicOperations.repeat(rest)));
  }
}
