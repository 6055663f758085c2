package io.github.cfn401audit.contract;

/** What is proved of a line of a contract. */
public enum Proof {
  /** It holds, whatever is not known. */
  KEPT("kept"),
  /** It does not hold; there is a witness. */
  REFUTED("refuted"),
  /** Neither is proved. */
  NOT_PROVED("not proved");

  private final String words;

  Proof(String words) {
    this.words = words;
  }

  /** For a line of a report. */
  public String words() {
    return words;
  }

  /** What is proved of two claims together. */
  Proof and(Proof other) {
    return compareTo(other) == 0 || other == KEPT ? this : this == KEPT ? other : REFUTED;
  }
}
