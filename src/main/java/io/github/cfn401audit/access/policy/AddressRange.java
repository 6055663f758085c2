package io.github.cfn401audit.access.policy;

import java.util.List;
import java.util.Optional;

/**
 * A range of IPv4 addresses.
 *
 * @param first the lowest address, as a number
 * @param bits how many leading bits are fixed
 */
record AddressRange(long first, int bits) {
  /** The ranges of RFC 1918, https://www.rfc-editor.org/rfc/rfc1918. */
  private static final List<AddressRange> PRIVATE =
      List.of(
          new AddressRange(10L << 24, 8),
          new AddressRange((172L << 24) + (16L << 16), 12),
          new AddressRange((192L << 24) + (168L << 16), 16));

  /** The range that a text names; empty for anything but {@code a.b.c.d} or {@code a.b.c.d/n}. */
  static Optional<AddressRange> of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    int bits = slash < 0 ? 32 : number(text.substring(slash + 1), 32);
    if (bits < 0) {
      return Optional.empty();
    }
    long value = 0;
    int parts = 0;
    int at = 0;
    while (at <= address.length()) {
      int dot = address.indexOf('.', at);
      int end = dot < 0 ? address.length() : dot;
      int part = number(address.substring(at, end), 255);
      if (part < 0) {
        return Optional.empty();
      }
      value = (value << 8) + part;
      parts++;
      at = end + 1;
    }
    return parts == 4
        ? Optional.of(new AddressRange(bits == 0 ? 0 : value >> (32 - bits) << (32 - bits), bits))
        : Optional.empty();
  }

  private static int number(String digits, int most) {
    if (digits.isEmpty() || digits.length() > 3) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value <= most ? value : -1;
  }

  /** True for something that may be a range of IPv6 addresses. */
  static boolean mayBeVersion6(String text) {
    return text.indexOf(':') >= 0;
  }

  /** True where no address of the internet is in it. */
  boolean isPrivate() {
    return PRIVATE.stream().anyMatch(range -> range.holds(this));
  }

  /** True where every address is in it. */
  boolean isEverything() {
    return bits == 0;
  }

  private boolean holds(AddressRange other) {
    return other.bits >= bits && other.first >> (32 - bits) == first >> (32 - bits);
  }
}
