package io.github.cfn401audit.report;

import io.github.cfn401audit.comparison.AccessChange;
import io.github.cfn401audit.comparison.Comparison;
import java.util.ArrayList;
import java.util.List;

/** The words about what changed, which every report of a comparison shares. */
public final class DiffWords {
  private DiffWords() {}

  /** What changed in one sentence: {@code GET /orders of shop: took ID tokens only; ...}. */
  public static String of(AccessChange change) {
    return change.subject() + ": " + change.headline() + Words.when(change.when());
  }

  /** The counts; that nothing changed, where nothing did. */
  public static String counts(Comparison comparison) {
    int worse = (int) comparison.changes().stream().filter(AccessChange::worse).count();
    int other = comparison.changes().size() - worse;
    List<String> counts = new ArrayList<>();
    if (worse > 0) {
      counts.add(worse + " worse");
    }
    if (other > 0) {
      counts.add(Words.count(other, "other change"));
    }
    if (!comparison.newFindings().isEmpty()) {
      counts.add(Words.count(comparison.newFindings().size(), "new finding"));
    }
    if (comparison.goneFindings() > 0) {
      counts.add(Words.count(comparison.goneFindings(), "finding") + " no longer found");
    }
    return counts.isEmpty() ? "nobody's access changed" : String.join(", ", counts);
  }
}
