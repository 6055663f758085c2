package io.github.cfn401audit.report;

/**
 * The text of commands that somebody may paste into a shell: the one place where text of templates
 * is made harmless there.
 */
public final class ShellText {
  private ShellText() {}

  /** The text as one word, in single quotes unless no character of it acts. */
  public static String word(String text) {
    String visible = VisibleText.of(text);
    boolean plain = !visible.isEmpty();
    for (int at = 0; at < visible.length(); at++) {
      char letter = visible.charAt(at);
      plain &= PercentEncoding.isUnreserved(letter) || "/:=,@%+".indexOf(letter) >= 0;
    }
    return plain ? visible : "'" + visible.replace("'", "'\\''") + "'";
  }

  /** The text as the value of a parameter in the query of an address. */
  public static String query(String text) {
    return PercentEncoding.of(text);
  }
}
