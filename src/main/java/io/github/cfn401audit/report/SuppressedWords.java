package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.SuppressedFinding;
import java.util.List;

/** The count of suppressed findings, in words that every report shows in its own way. */
public final class SuppressedWords {
  private SuppressedWords() {}

  /** How many there are; empty for none. */
  public static String count(List<SuppressedFinding> suppressed, boolean shown) {
    if (suppressed.isEmpty()) {
      return "";
    }
    String count = "suppressed: " + Words.count(suppressed.size(), "finding");
    return shown ? count : count + " (not shown: --show-suppressed)";
  }
}
