package io.github.cfn401audit.report;

import java.nio.charset.StandardCharsets;

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
      plain &= isPlain(letter) || "/:=,@%+".indexOf(letter) >= 0;
    }
    return plain ? visible : "'" + visible.replace("'", "'\\''") + "'";
  }

  /** The text as the value of a parameter in the query of an address. */
  public static String query(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xFF);
      if (isPlain(letter)) {
        encoded.append(letter);
      } else {
        encoded.append('%').append(hexDigit(octet >> 4)).append(hexDigit(octet));
      }
    }
    return encoded.toString();
  }

  private static char hexDigit(int bits) {
    return Character.toUpperCase(Character.forDigit(bits & 0xF, 16));
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '.'
        || letter == '_'
        || letter == '~';
  }
}
