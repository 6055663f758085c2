package io.github.cfn401audit.report;

import java.util.List;

/** The words for counts and lists inside of a sentence. */
public final class Words {
  private Words() {}

  /** {@code 1 error}, {@code 2 errors}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The first items, and how many there are beyond: {@code a, b and 3 more}. */
  public static String firstOf(List<String> items, int most) {
    if (items.size() <= most) {
      return String.join(", ", items);
    }
    return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
  }

  /** The scenarios of a finding as the end of a sentence; empty where it holds in all. */
  public static String when(String scenario) {
    return scenario.isEmpty() ? "" : ", when " + scenario;
  }
}
