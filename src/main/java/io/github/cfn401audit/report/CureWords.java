package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RulePage;
import java.util.List;

/**
 * What to do about a finding: an edit that was tried, or the general cure of its rule.
 *
 * @param title {@code Fix} or {@code Help}
 * @param words what to do
 */
public record CureWords(String title, String words) {

  /** The edits that were tried, else the general cure; none where nobody knows. */
  public static List<CureWords> of(Finding finding, RulePages pages) {
    if (!finding.fixes().isEmpty()) {
      return finding.fixes().stream().map(fix -> new CureWords("Fix", fix)).toList();
    }
    return pages.of(finding.rule()).map(RulePage::cure).stream()
        .filter(cure -> !cure.isEmpty())
        .map(cure -> new CureWords("Help", cure))
        .toList();
  }
}
