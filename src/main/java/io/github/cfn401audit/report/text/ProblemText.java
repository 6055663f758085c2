package io.github.cfn401audit.report.text;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ProblemLevel;
import io.github.cfn401audit.source.Problem;
import java.util.List;

/** The problems with the input, for standard error. */
public final class ProblemText {
  private ProblemText() {}

  /** One line per problem: {@code error} where the input could not be used, the place, what. */
  public static String of(List<Problem> problems, boolean color) {
    TerminalPage page = new TerminalPage(color);
    for (Problem problem : problems) {
      Level level = ProblemLevel.of(problem);
      page.add(Paint.of(level), level.id()).add(": " + placeOf(problem));
      page.add(": " + problem.message()).endLine();
    }
    return page.text();
  }

  private static String placeOf(Problem problem) {
    return problem.line() == 0
        ? problem.file()
        : problem.file() + ":" + problem.line() + ":" + problem.column();
  }
}
