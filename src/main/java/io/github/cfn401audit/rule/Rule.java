package io.github.cfn401audit.rule;

import io.github.cfn401audit.finding.RuleId;

/**
 * One cause that this tool knows by name. Its title, explanation and references are on its page.
 */
public interface Rule {

  /** The permanent name. */
  RuleId id();

  /** When the rule is asked. */
  default Turn turn() {
    return Turn.CAUSE;
  }

  /** Reports each place where the cause is proved. */
  void check(Audit audit, Findings findings);
}
