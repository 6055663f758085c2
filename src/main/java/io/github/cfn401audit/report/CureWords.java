package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RulePage;
import java.util.ArrayList;
import java.util.List;

/**
 * The words about what to do: an edit that was tried, a step of a plan, or the general cure of a
 * rule.
 *
 * @param label what they are, before a colon: only what was tried is a {@code fix}
 * @param words what to do
 */
public record CureWords(String label, String words) {
  private static final String FIX = "fix";

  /** The label at the start of a sentence. */
  public String title() {
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  /**
   * The steps of the plan, and what could be done instead; else the edits that were tried; else the
   * general cure; empty where the rule has none.
   */
  public static List<CureWords> of(Finding finding, RulePages pages) {
    List<String> steps = finding.remedy().plan().steps();
    List<CureWords> cures = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      cures.add(new CureWords(steps.size() == 1 ? FIX : FIX + " " + (at + 1), steps.get(at)));
    }
    for (String fix : finding.fixes()) {
      cures.add(new CureWords(steps.isEmpty() ? FIX : "or", fix));
    }
    if (cures.isEmpty()) {
      pages
          .of(finding.rule())
          .map(RulePage::cure)
          .filter(cure -> !cure.isEmpty())
          .ifPresent(cure -> cures.add(new CureWords("help", cure)));
    }
    return cures;
  }
}
