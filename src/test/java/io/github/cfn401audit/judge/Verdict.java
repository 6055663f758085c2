package io.github.cfn401audit.judge;

/** What becomes of those who call a method. */
enum Verdict {
  /** One token is accepted whatever the unknown is. */
  REACHABLE,
  /** No token is accepted, whatever the unknown is. */
  UNREACHABLE,
  /** It depends on what is unknown. */
  UNDECIDED,
  /** The method asks for no token of a user pool. */
  OPEN
}
