package io.github.cfn401audit.caller.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The value of a header as it was sent: nothing in it is mended. */
final class SentValue {
  private static final String BEARER = "bearer ";
  private static final List<String> NOTHING =
      List.of("undefined", "null", "[object object]", "[object promise]", "none", "nan");

  private SentValue() {}

  /** What the value of a header is. */
  static Held read(String value) {
    String sent = value.strip();
    Optional<Held> scheme = Schemes.read("", sent);
    if (scheme.isPresent()) {
      return scheme.get();
    }
    boolean bearer = (sent + " ").toLowerCase(Locale.ROOT).startsWith(BEARER);
    String token = bearer ? sent.substring(BEARER.length() - 1).strip() : sent;
    if (token.isEmpty()) {
      return broken(
          bearer ? "nothing follows the word Bearer" : "the header is empty",
          "check the variable that should hold the token");
    }
    Optional<Held> none = placeholder("", token);
    if (none.isPresent()) {
      return none.get();
    }
    if (token.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return broken("the word Bearer stands there twice", "let only one place write it");
    }
    if (isQuote(token.charAt(0))) {
      return broken(
          "there are quotes around it, and they are sent with it", "send it without quotes");
    }
    if (token.chars().anyMatch(Character::isWhitespace)) {
      return broken(
          "there is a blank or a line break in it, and it is sent with it",
          "send the token in one piece");
    }
    return Jwt.read("", token);
  }

  /** What stands for a token that is not there; empty for anything else. */
  static Optional<Held> placeholder(String label, String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    if (NOTHING.contains(lower)) {
      return Optional.of(
          new Held.Broken(
              label,
              "the text `" + lower + "` was sent, not a token",
              "the client reads the token before there is one, or from the wrong place"));
    }
    boolean variable =
        token.startsWith("{{")
            || token.startsWith("$")
            || (token.startsWith("<") && token.endsWith(">"))
            || lower.startsWith("your");
    return variable
        ? Optional.of(
            new Held.Broken(
                label,
                "a placeholder was sent, not a token",
                "give the variable a value, and check that it is the variable of this environment"))
        : Optional.empty();
  }

  static boolean isQuote(char one) {
    return one == '"' || one == '\'' || one == '`' || one == '\u201C' || one == '\u201D';
  }

  private static Held broken(String why, String instead) {
    return new Held.Broken("", why, instead);
  }
}
