package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.report.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The verdicts that rest on assumptions of the user, one line for each assumption. */
final class AssumedText {
  private static final int MOST_REQUESTS = 3;

  private AssumedText() {}

  /** Prints which methods rest on which assumption; nothing where none does. */
  static void print(TerminalPage page, List<AccessRow> rows, boolean verbose) {
    Map<String, Set<String>> requests = new TreeMap<>();
    for (AccessRow row : rows) {
      for (String assumption : row.assumptions()) {
        requests.computeIfAbsent(assumption, unseen -> new TreeSet<>()).add(row.request());
      }
    }
    if (requests.isEmpty()) {
      return;
    }
    page.endPart();
    requests.forEach(
        (assumption, resting) -> {
          int most = verbose ? resting.size() : MOST_REQUESTS;
          page.add(Words.firstOf(List.copyOf(resting), most));
          page.add(resting.size() == 1 ? " rests on " : " rest on ").add(assumption).endLine();
        });
  }
}
