package io.github.cfn401audit.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the scope that somebody meant by a text that is not a scope. */
public final class NearScope {
  private NearScope() {}

  /**
   * The known scope that differs by a missing part, a separator, letter case or blanks, or that
   * stands in the text among others.
   */
  public static Optional<String> of(String written, List<String> known) {
    for (String scope : known) {
      if (!scope.equals(written) && isNear(written, scope)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }

  /** All known scopes that stand in one text among others; the near one where none does. */
  public static List<String> allOf(String written, String near, List<String> known) {
    List<String> all = known.stream().filter(scope -> standsAmongOthers(written, scope)).toList();
    return all.isEmpty() ? List.of(near) : all;
  }

  private static boolean isNear(String written, String scope) {
    String plain = plain(written);
    String wanted = plain(scope);
    return plain.replace("/", "").equals(wanted.replace("/", ""))
        || wanted.endsWith("/" + plain)
        || isIdentifier(plain, wanted)
        || standsAmongOthers(written, scope);
  }

  private static boolean isIdentifier(String plain, String wanted) {
    int slash = wanted.lastIndexOf('/');
    return slash > 0 && plain.equals(wanted.substring(0, slash));
  }

  private static boolean standsAmongOthers(String written, String scope) {
    String parts = written.replace(',', ' ').replace(';', ' ');
    return (" " + parts + " ").contains(" " + scope + " ") && !parts.strip().equals(scope);
  }

  /** Lower case, one kind of separator, none at the ends, none doubled. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT).strip();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean separator = c == '/' || c == ':' || c == '.' || c == '\\' || c == '-' || c == '_';
      if (!separator) {
        plain.append(c);
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != '/') {
        plain.append('/');
      }
    }
    int end = plain.length();
    return end > 0 && plain.charAt(end - 1) == '/' ? plain.substring(0, end - 1) : plain.toString();
  }
}
