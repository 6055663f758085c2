package io.github.cfn401audit.template;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.ScalarNode.Style;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives plain scalars the meaning that YAML 1.1, the YAML of CloudFormation, gives them. Example:
 * plain {@code yes} is the text {@code true}, and {@code 010} is {@code 8}. JSON has no such words
 * and numbers, so that its scalars stay as they are.
 */
final class PlainScalars {
  /** Longer numbers are left as they are written. */
  private static final int LONGEST = 64;

  private PlainScalars() {}

  /** The text that CloudFormation reads; empty for {@code null}. */
  static String text(ScalarNode scalar) {
    return switch (scalar.style()) {
      case NULL -> "";
      case QUOTED -> scalar.text();
      case PLAIN -> plain(scalar.text());
    };
  }

  /** A map with the keys that CloudFormation reads, down to some level. */
  static MapNode withReadKeys(MapNode map, int levels) {
    List<MapNode.Entry> entries = new ArrayList<>(map.entries().size());
    for (MapNode.Entry entry : map.entries()) {
      ScalarNode key = entry.key();
      Node value = entry.value();
      entries.add(
          new MapNode.Entry(
              new ScalarNode(text(key), Style.QUOTED, key.tag(), key.range()),
              levels > 1 && value instanceof MapNode below
                  ? withReadKeys(below, levels - 1)
                  : value));
    }
    return new MapNode(entries, map.tag(), map.range());
  }

  private static String plain(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return text;
    }
    char first = text.charAt(0);
    return (first >= '0' && first <= '9') || first == '+' || first == '-'
        ? number(text)
        : word(text);
  }

  private static String word(String text) {
    return switch (text) {
      case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> "true";
      case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> "false";
      default -> text;
    };
  }

  /** Whole numbers: octal with a leading 0, hexadecimal, binary, with signs and underscores. */
  private static String number(String text) {
    int sign = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    int radix = 10;
    int digits = sign;
    if (text.startsWith("0x", sign)) {
      radix = 16;
      digits += 2;
    } else if (text.startsWith("0b", sign)) {
      radix = 2;
      digits += 2;
    } else if (text.startsWith("0", sign) && text.length() > sign + 1) {
      radix = 8;
    }
    StringBuilder written = new StringBuilder(text.length());
    for (int i = digits; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' && (i > digits || radix != 10)) {
        continue;
      }
      if (c > 'f' || Character.digit(c, radix) < 0) {
        return text;
      }
      written.append(c);
    }
    if (written.isEmpty()) {
      return text;
    }
    BigInteger value = new BigInteger(written.toString(), radix);
    return (text.charAt(0) == '-' ? value.negate() : value).toString();
  }
}
