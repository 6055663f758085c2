package io.github.cfn401audit.source;

import java.util.List;

/**
 * Suggests the name that somebody meant by one that does not exist.
 *
 * <p>Example: {@code reasn} is answered with {@code : did you mean `reason`?}.
 */
public final class NameHint {
  private NameHint() {}

  /** {@code : did you mean `x`?} for the nearest name that is near enough; else nothing. */
  public static String hint(String name, List<String> known) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return least <= tolerance(name) ? ": did you mean `" + best + "`?" : "";
  }

  /** The same hint; where no name is near enough, what to use instead: {@code ; use a, b or c}. */
  public static String hintOrChoices(String name, List<String> known) {
    String hint = hint(name, known);
    return hint.isEmpty() ? "; use " + listed(known, "or") : hint;
  }

  /** Names in one list: {@code a, b or c}. */
  public static String listed(List<String> names, String lastJoin) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " " + lastJoin + " " + names.get(last);
  }

  /** Half of a short name is another name. */
  private static int tolerance(String name) {
    return name.length() < 5 ? 1 : Math.max(2, name.length() / 3);
  }

  /** How many letters have to be put in, taken out or changed. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int above = row[j];
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
