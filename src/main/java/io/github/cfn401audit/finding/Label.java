package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.ShortText;
import io.github.cfn401audit.source.SourceRange;

/**
 * The primary place of a finding: what gets the carets, and the words beside them.
 *
 * @param range where the user would type
 * @param text makes sense without the first line of the finding
 * @param cause what the finding is about, in words that last; empty where its rule and its resource
 *     say so
 */
public record Label(SourceRange range, String text, String cause) {
  public Label {
    text = ShortText.of(text);
  }

  /** A place of a finding that its rule and its resource tell from all others. */
  public Label(SourceRange range, String text) {
    this(range, text, "");
  }

  /**
   * The same place of a finding that is about another resource than the one at the place, or about
   * one detail of it.
   *
   * @param resource the resource that the finding is about, wherever it is placed
   * @param detail what tells it from other findings of the rule there
   */
  public Label about(FindingResource resource, String detail) {
    return new Label(range, text, resource.stableName() + " " + StableText.of(detail));
  }
}
