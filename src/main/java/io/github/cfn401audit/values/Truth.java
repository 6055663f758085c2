package io.github.cfn401audit.values;

/** An answer that may be open: yes, no, or not known. */
public enum Truth {
  /** Proved. */
  YES,
  /** Refuted. */
  NO,
  /** Neither. */
  UNKNOWN;

  /** The truth of something that is decided. */
  public static Truth of(boolean claim) {
    return claim ? YES : NO;
  }

  /** True unless it is refuted. */
  public boolean isPossible() {
    return this != NO;
  }

  /** The opposite; what is not known stays so. */
  public Truth negated() {
    return this == UNKNOWN ? UNKNOWN : of(this == NO);
  }

  /** Both. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  /** At least one. */
  public Truth or(Truth other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }
}
