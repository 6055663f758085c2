package io.github.cfn401audit.finding;

import java.util.List;

/**
 * A failure that stands behind a finding: it is reported only once that finding is cured.
 *
 * @param rule the rule that would report it
 * @param places the methods that would still fail, each with its request; at least one
 */
public record HiddenFinding(RuleId rule, List<ChainStep> places) {
  public HiddenFinding {
    places = List.copyOf(places);
  }
}
