package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.rules.caller.CallerRules;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/**
 * The header by which an API tells a caller why it refuses a token; a REST API sends none. See
 * https://www.rfc-editor.org/rfc/rfc6750#section-3.
 */
public final class Challenge {
  private Challenge() {}

  /** The header for a refused token; empty for any other. */
  public static Optional<String> of(Judgement judgement) {
    return judgement
        .first()
        .filter(gate -> gate.passes() == Truth.NO && gate.rule().isPresent())
        .map(
            gate ->
                "WWW-Authenticate: Bearer error=\""
                    + (gate.rule().equals(Optional.of(CallerRules.SCOPE_MISSING))
                        ? "insufficient_scope"
                        : "invalid_token")
                    + "\", error_description=\""
                    + quotable(gate.words())
                    + "\"");
  }

  private static String quotable(String words) {
    StringBuilder text = new StringBuilder();
    words
        .chars()
        .filter(one -> one != '"' && one != '\\' && one >= ' ' && one < 127)
        .forEach(one -> text.append((char) one));
    return text.toString();
  }
}
