package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The methods that could not be decided, one line per cause, each with what would settle it. */
final class OpenQuestionsText {
  private OpenQuestionsText() {}

  /** A question, and how many methods it leaves undecided. */
  record Asked(OpenQuestion question, int methods) {

    /** {@code 2 methods undecided: } and the cause. */
    String words() {
      return Words.count(methods, "method") + " undecided: " + question.cause();
    }
  }

  /** Prints the causes that leave most methods undecided first; nothing where all are decided. */
  static void print(TerminalPage page, List<AccessRow> rows) {
    List<Asked> asked = asked(rows);
    if (asked.isEmpty()) {
      return;
    }
    page.endPart();
    for (Asked one : asked) {
      page.add(one.words());
      page.endLine();
      if (!one.question.cure().isEmpty()) {
        page.blanks(2).add(one.question.cure()).endLine();
      }
    }
  }

  /** The questions, those that leave most methods undecided first. */
  static List<Asked> asked(List<AccessRow> rows) {
    Map<OpenQuestion, Set<MethodName>> methods = new TreeMap<>();
    for (AccessRow row : rows) {
      for (OpenQuestion question : row.undecided()) {
        methods.computeIfAbsent(question, unseen -> new HashSet<>()).add(MethodName.of(row));
      }
    }
    List<Asked> asked = new ArrayList<>();
    methods.forEach((question, asking) -> asked.add(new Asked(question, asking.size())));
    asked.sort(Comparator.comparing(Asked::methods).reversed());
    return asked;
  }
}
