package io.github.cfn401audit.caller.token;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A token as it comes from a clipboard: what a copy may have put around it is mended. */
final class BareText {
  private static final String BEARER = "bearer ";
  private static final String ASSIGNED = "=:\"' \t\n\r,;&?#(\u00A0";

  private BareText() {}

  static Paste read(String text) {
    List<String> remarks = new ArrayList<>();
    String token = unwrapped(text, remarks);
    if (token.isEmpty()) {
      return one(
          new Held.Broken("", "there is nothing but quotes or the word Bearer", "paste the token"),
          remarks);
    }
    Optional<Held> known = SentValue.placeholder("", token).or(() -> Schemes.read("", token));
    if (known.isPresent()) {
      return one(known.get(), remarks);
    }
    if (Jwt.looksLikeOne(token) && token.chars().allMatch(BareText::isOfToken)) {
      String joined = withoutBlanks(token);
      if (joined.length() < token.length()) {
        remarks.add("line breaks or blanks inside the token were taken out");
      }
      return one(Jwt.read("", joined), remarks);
    }
    List<Held> within = within(text);
    return within.isEmpty() ? one(Jwt.read("", token), remarks) : Paste.of(within, List.of());
  }

  private static Paste one(Held held, List<String> remarks) {
    return Paste.of(List.of(held), remarks);
  }

  private static String unwrapped(String text, List<String> remarks) {
    String token = text.strip();
    boolean quotes = false;
    boolean more = true;
    while (more && !token.isEmpty()) {
      more = false;
      if (SentValue.isQuote(token.charAt(0))) {
        token = token.substring(1).strip();
        quotes = true;
        more = true;
      } else if (token.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
        token = token.substring(BEARER.length()).strip();
        more = true;
      }
    }
    while (!token.isEmpty() && isAfterwards(token.charAt(token.length() - 1))) {
      quotes |= SentValue.isQuote(token.charAt(token.length() - 1));
      token = token.substring(0, token.length() - 1).strip();
    }
    if (quotes) {
      remarks.add("quotes around the token were left out");
    }
    return token;
  }

  private static boolean isAfterwards(char one) {
    return SentValue.isQuote(one) || one == ',' || one == ';';
  }

  private static boolean isOfToken(int one) {
    return Character.isWhitespace(one) || isOfPart(one) || one == '.';
  }

  private static boolean isOfPart(int one) {
    return (one >= 'a' && one <= 'z')
        || (one >= 'A' && one <= 'Z')
        || (one >= '0' && one <= '9')
        || one == '-'
        || one == '_'
        || one == '=';
  }

  private static String withoutBlanks(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    text.chars()
        .filter(one -> !Character.isWhitespace(one))
        .forEach(one -> joined.append((char) one));
    return joined.toString();
  }

  /** Every JWT in a text, such as cookies or a dump of a storage, with the name before it. */
  static List<Held> within(String text) {
    List<Held> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    int at = text.indexOf("eyJ");
    while (at >= 0) {
      int end = at;
      while (end < text.length() && (isOfPart(text.charAt(end)) || text.charAt(end) == '.')) {
        end++;
      }
      String token = text.substring(at, end);
      boolean begins = at == 0 || ASSIGNED.indexOf(text.charAt(at - 1)) >= 0;
      if (begins && token.indexOf('.') > 0 && seen.add(token)) {
        found.add(Jwt.read(Labels.of(nameBefore(text, at)), token));
      }
      at = text.indexOf("eyJ", Math.max(end, at + 1));
    }
    return found;
  }

  private static String nameBefore(String text, int at) {
    int end = at;
    while (end > 0 && ASSIGNED.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && (isOfPart(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return text.substring(start, end);
  }
}
