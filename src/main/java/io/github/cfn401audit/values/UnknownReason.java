package io.github.cfn401audit.values;

import io.github.cfn401audit.source.ShortText;

/**
 * A reason why something is not known, with what would settle it.
 *
 * @param cause such as {@code parameter UserPoolArn of Api has no value}
 * @param cure such as {@code give --parameters Api:UserPoolArn=...}; empty where none is known
 */
public record UnknownReason(String cause, String cure) {
  public UnknownReason {
    cause = ShortText.of(cause);
    cure = ShortText.of(cure);
  }
}
