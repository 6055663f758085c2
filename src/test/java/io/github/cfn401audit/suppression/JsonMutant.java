package io.github.cfn401audit.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A JSON text in which one to three values or keys are replaced, or entries are left out. */
final class JsonMutant {
  private final List<String> tokens;
  private final Random random;

  JsonMutant(String text, Random random, List<String> values, List<String> keys) {
    this.tokens = tokens(text);
    this.random = random;
    int changes = 1 + random.nextInt(3);
    for (int at = 0; at < changes; at++) {
      change(values, keys);
    }
  }

  String text() {
    return String.join(" ", tokens);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '"') {
        end = text.indexOf('"', at + 1) + 1;
      } else if (isOfWord(c)) {
        while (end < text.length() && isOfWord(text.charAt(end))) {
          end++;
        }
      }
      if (!Character.isWhitespace(c)) {
        tokens.add(text.substring(at, end));
      }
      at = end;
    }
    return tokens;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.';
  }

  private void change(List<String> values, List<String> keys) {
    int at = random.nextInt(tokens.size());
    boolean key = at + 1 < tokens.size() && tokens.get(at + 1).equals(":");
    if (key && random.nextBoolean()) {
      tokens.set(at, '"' + keys.get(random.nextInt(keys.size())) + '"');
    } else if (key) {
      leaveOut(at, end(at + 2));
    } else if (startsValue(tokens.get(at))) {
      List<String> value = tokens(values.get(random.nextInt(values.size())));
      int end = end(at);
      tokens.subList(at, end).clear();
      tokens.addAll(at, value);
    }
  }

  private static boolean startsValue(String token) {
    return !":,]}".contains(token);
  }

  /** Where the value that starts here ends. */
  private int end(int start) {
    int depth = 0;
    int at = start;
    do {
      String token = tokens.get(at++);
      depth += "[{".contains(token) ? 1 : "]}".contains(token) ? -1 : 0;
    } while (depth > 0);
    return at;
  }

  private void leaveOut(int from, int to) {
    boolean last = !tokens.get(to).equals(",");
    boolean first = !tokens.get(from - 1).equals(",");
    tokens.subList(last && !first ? from - 1 : from, last ? to : to + 1).clear();
  }
}
