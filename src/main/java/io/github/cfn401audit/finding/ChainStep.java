package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.ShortText;
import io.github.cfn401audit.source.SourceRange;

/**
 * One resource on the way from a method to a client, or a place that shares the cause.
 *
 * @param resource the resource
 * @param range its place
 * @param message what was found there, such as {@code trusts one user pool}
 * @param depth how many steps lead to it: it hangs from the last step before it that has one less
 */
public record ChainStep(FindingResource resource, SourceRange range, String message, int depth) {
  public ChainStep {
    message = ShortText.of(message);
  }

  /** A place that hangs from nothing. */
  public ChainStep(FindingResource resource, SourceRange range, String message) {
    this(resource, range, message, 0);
  }
}
