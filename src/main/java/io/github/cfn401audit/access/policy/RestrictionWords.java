package io.github.cfn401audit.access.policy;

import java.util.List;

/** Sentences about the requests that are let through. */
final class RestrictionWords {
  private RestrictionWords() {}

  /** What follows {@code allowed only}. */
  static String allowed(List<Restriction> all) {
    StringBuilder words = new StringBuilder();
    for (Restriction restriction : all) {
      words.append(words.length() == 0 ? "" : " and ").append(restriction.shown());
    }
    return words.toString();
  }

  /** A denial; one of all but some says whom it leaves. */
  static String denied(List<Restriction> all) {
    return all.size() == 1 && all.get(0).negated()
        ? "allowed only " + all.get(0).words()
        : "refused " + allowed(all);
  }
}
