package io.github.cfn401audit.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name of an SSM parameter, as something that reads it writes it.
 *
 * @param name the name
 * @param version the version that is asked for; empty for the newest
 */
public record SsmName(Text name, Optional<String> version) {

  /** Cuts off a version at the end: {@code /shop/pool:3}. */
  public static SsmName of(Text written) {
    String suffix = written.suffix();
    int colon = suffix.lastIndexOf(':');
    if (colon < 0 || !isNumber(suffix, colon + 1)) {
      return new SsmName(written, Optional.empty());
    }
    List<Text> name = new ArrayList<>();
    List<Text.Piece> pieces = written.pieces();
    for (Text.Piece piece : pieces.subList(0, pieces.size() - 1)) {
      name.add(Text.of(piece));
    }
    name.add(Text.of(suffix.substring(0, colon)));
    return new SsmName(Text.concat(name), Optional.of(suffix.substring(colon + 1)));
  }

  private static boolean isNumber(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < text.length();
  }

  /** As the user would write it. */
  public String display() {
    return name.display() + version.map(number -> ":" + number).orElse("");
  }
}
