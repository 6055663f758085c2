package io.github.cfn401audit.caller.token;

import java.util.function.Function;

/** The text of a token, which is asked for and never shown. */
public final class SealedToken {
  private final String text;

  SealedToken(String text) {
    this.text = text;
  }

  /** What a function makes of the text; it must not keep any of it. */
  public <T> T ask(Function<String, T> question) {
    return question.apply(text);
  }

  /** True where there is no text, since only claims were pasted. */
  public boolean isMissing() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return "a token";
  }
}
