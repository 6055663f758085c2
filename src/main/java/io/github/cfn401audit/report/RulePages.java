package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pages that one report needs, each read once. */
public final class RulePages {
  private final Map<RuleId, Optional<RulePage>> pages = new HashMap<>();

  /** The page of a rule; empty where it has none. */
  public Optional<RulePage> of(RuleId id) {
    return pages.computeIfAbsent(id, RulePage::of);
  }
}
