package io.github.cfn401audit.caller.token;

/** What becomes of a request with a token. */
public enum Outcome {
  /** Every gate lets it through. */
  OPENS("opens"),
  /** The method answers everybody. */
  PUBLIC("public"),
  /** IAM or a function decides, which is not judged. */
  NOT_JUDGED("not-judged"),
  /** No gate certainly refuses it, and some may. */
  UNDECIDED("undecided"),
  /** Some gate certainly refuses it. */
  REFUSED("refused");

  private final String id;

  Outcome(String id) {
    this.id = id;
  }

  /** The name in JSON, stable. */
  public String id() {
    return id;
  }
}
