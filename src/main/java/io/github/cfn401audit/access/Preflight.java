package io.github.cfn401audit.access;

/** What becomes of the request without a token that a browser sends ahead of another one. */
public enum Preflight {
  /** A method answers it without a token. */
  ANSWERED("answered"),
  /** A method answers it, and asks for a token that no browser sends with it. */
  REFUSED("refused"),
  /** No method answers it. */
  ABSENT("absent"),
  /** Not known. */
  UNKNOWN("unknown");

  private final String id;

  Preflight(String id) {
    this.id = id;
  }

  /** The name in JSON, stable. */
  public String id() {
    return id;
  }
}
