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

/**
 * A cause that leaves methods undecided.
 *
 * @param question the cause, and what would settle it
 * @param methods how many methods it leaves undecided
 */
public record UndecidedCause(OpenQuestion question, int methods) {

  /** The causes of these rows, those that leave most methods undecided first. */
  public static List<UndecidedCause> of(List<AccessRow> rows) {
    Map<OpenQuestion, Set<MethodName>> methods = new TreeMap<>();
    for (AccessRow row : rows) {
      for (OpenQuestion question : row.undecided()) {
        methods.computeIfAbsent(question, unseen -> new HashSet<>()).add(MethodName.of(row));
      }
    }
    List<UndecidedCause> causes = new ArrayList<>();
    methods.forEach((question, left) -> causes.add(new UndecidedCause(question, left.size())));
    causes.sort(Comparator.comparing(UndecidedCause::methods).reversed());
    return causes;
  }

  /** The number of methods and the cause: {@code 2 methods undecided: ...}. */
  public String words() {
    return Words.count(methods, "method") + " undecided: " + question.cause();
  }
}
