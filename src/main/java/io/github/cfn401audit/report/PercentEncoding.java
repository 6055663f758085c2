package io.github.cfn401audit.report;

import java.nio.charset.StandardCharsets;

/**
 * Text as part of an address: everything but unreserved characters is percent-encoded, as octets of
 * UTF-8. See section 2.3 of https://www.rfc-editor.org/rfc/rfc3986.
 */
final class PercentEncoding {
  private PercentEncoding() {}

  /** The encoded text. */
  static String of(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xFF);
      if (isUnreserved(letter)) {
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

  /** True for letters and digits of ASCII, and the four marks that never need to be encoded. */
  static boolean isUnreserved(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '.'
        || letter == '_'
        || letter == '~';
  }
}
