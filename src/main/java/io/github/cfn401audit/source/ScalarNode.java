package io.github.cfn401audit.source;

import java.util.Optional;

/**
 * A scalar, which holds a string, a number, a boolean or nothing.
 *
 * <p>The text of a quoted or block scalar is what it stands for, after unescaping and folding. The
 * text of any other scalar is what was written: {@code 012}, {@code yes} and {@code 1e3} stay as
 * they are.
 *
 * <p>An alias that cannot be followed (it is inside its own anchor, or too much would be shared)
 * becomes a plain scalar with the tag {@code *}. That is not a CloudFormation function, so its
 * value counts as unknown.
 */
public record ScalarNode(String text, Style style, String tag, SourceRange range) implements Node {

  /** How a scalar was written. */
  public enum Style {
    /** A text in quotes or in block style, or tagged {@code !!str}. Never a number. */
    QUOTED,
    /** A YAML plain scalar; a number or a truth value of JSON. */
    PLAIN,
    /** Nothing: an empty value, or {@code null}, {@code Null}, {@code NULL}, {@code ~} as plain. */
    NULL
  }

  @Override
  public Optional<ScalarNode> asScalar() {
    return Optional.of(this);
  }
}
