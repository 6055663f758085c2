package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;

/**
 * One cause that this tool knows by name. Its title, explanation and references are on its page.
 */
interface Rule {

  /** The permanent name. */
  RuleId id();

  /** Reports each place where the cause is proved. */
  void check(Audit audit, Findings findings);
}
