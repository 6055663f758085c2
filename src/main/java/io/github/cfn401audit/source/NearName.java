package io.github.cfn401audit.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody meant by one that does not exist. Letter case does not matter.
 *
 * <p>Example: among {@code read} and {@code write}, {@code raed} means {@code read}.
 */
public final class NearName {
  private static final int SHORT = 5;
  private static final int MOST_SLIPS = 2;

  private NearName() {}

  /** The nearest of the known names; empty where none is near enough to ask for it. */
  public static Optional<String> of(String name, Collection<String> known) {
    Optional<String> nearest = Optional.empty();
    int fewest = name.length() < SHORT ? 1 : Math.max(MOST_SLIPS, name.length() / 3);
    for (String candidate : known) {
      int slips = slips(name, candidate);
      boolean nearer = nearest.isEmpty() ? slips <= fewest : slips < fewest;
      if (nearer && !candidate.equals(name)) {
        fewest = slips;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /**
   * True where nobody would give these two names to two things: they differ by two letters at most,
   * short ones by one, and by no digit.
   */
  public static boolean areAlike(String one, String other) {
    int allowed = Math.min(one.length(), other.length()) <= SHORT ? 1 : MOST_SLIPS;
    return !one.isEmpty()
        && !other.isEmpty()
        && digits(one).equals(digits(other))
        && slips(one, other) <= allowed;
  }

  /** The number of letters that are superfluous, missing, wrong, or swapped with the next one. */
  public static int slips(String one, String other) {
    String name = one.toLowerCase(Locale.ROOT);
    String wanted = other.toLowerCase(Locale.ROOT);
    int[][] slips = new int[name.length() + 1][wanted.length() + 1];
    for (int i = 0; i <= name.length(); i++) {
      for (int j = 0; j <= wanted.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        boolean same = name.charAt(i - 1) == wanted.charAt(j - 1);
        int fewest = slips[i - 1][j - 1] + (same ? 0 : 1);
        fewest = Math.min(fewest, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && name.charAt(i - 1) == wanted.charAt(j - 2)
                && name.charAt(i - 2) == wanted.charAt(j - 1);
        slips[i][j] = swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
      }
    }
    return slips[name.length()][wanted.length()];
  }

  private static String digits(String name) {
    StringBuilder digits = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      if (Character.isDigit(name.charAt(at))) {
        digits.append(name.charAt(at));
      }
    }
    return digits.toString();
  }
}
