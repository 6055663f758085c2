package io.github.cfn401audit.rule;

/**
 * When a rule is asked. A rule may be silent because of what rules of an earlier turn reported,
 * never because of one of its own turn, so that their order within a turn does not matter.
 */
public enum Turn {
  /** The rule names a mistake, whatever else is wrong. */
  CAUSE,
  /** The rule explains why no token opens a method, where no cause explains it. */
  SYMPTOM,
  /** The rule reports methods that no earlier turn explains. */
  CATCH_ALL,
  /** The rule sums up what is left: clients without a use, kinds of tokens that are mixed. */
  SUMMARY
}
