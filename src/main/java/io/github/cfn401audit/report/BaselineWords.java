package io.github.cfn401audit.report;

import io.github.cfn401audit.change.KnownFinding;
import io.github.cfn401audit.change.SinceBaseline;
import java.util.ArrayList;
import java.util.List;

/** The words about a comparison with a baseline, which every report shows in its own way. */
public final class BaselineWords {
  private static final int MOST_GONE = 20;

  private BaselineWords() {}

  /** The counts, zeros left out; empty where nothing was compared. */
  public static String counts(SinceBaseline since) {
    if (!since.compared()) {
      return "";
    }
    List<String> counts = new ArrayList<>();
    if (since.known() > 0) {
      counts.add(Words.count(since.known(), "known finding") + " not shown");
    }
    if (!since.gone().isEmpty()) {
      counts.add(since.gone().size() + " no longer found");
    }
    if (since.notRead() > 0) {
      counts.add(since.notRead() + " in files that were not read");
    }
    return "baseline: " + (counts.isEmpty() ? "no known findings" : String.join(", ", counts));
  }

  /** One line for each finding that is gone, up to twenty. */
  public static List<String> gone(SinceBaseline since) {
    List<String> lines = new ArrayList<>();
    for (KnownFinding finding : since.gone()) {
      if (lines.size() == MOST_GONE) {
        lines.add("and " + (since.gone().size() - MOST_GONE) + " more");
        break;
      }
      lines.add(
          finding.level().id()
              + "["
              + finding.rule()
              + "] in "
              + finding.file()
              + ": "
              + finding.message());
    }
    return lines;
  }
}
