package io.github.cfn401audit.judge;

/** What a condition of a random world says. */
sealed interface Claim {

  /** A parameter has this value. */
  record Is(String parameter, String literal) implements Claim {}

  /** Another condition holds. */
  record Named(String condition) implements Claim {}

  /** It does not hold. */
  record Not(Claim claim) implements Claim {}

  /** Both hold. */
  record Both(Claim first, Claim second) implements Claim {}

  /** One of them holds, or both. */
  record Either(Claim first, Claim second) implements Claim {}
}
