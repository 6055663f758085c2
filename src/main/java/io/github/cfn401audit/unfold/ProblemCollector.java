package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with documents; each thing once, and not without end. */
final class ProblemCollector {
  private static final int MOST = 100;

  private final List<Problem> problems = new ArrayList<>();

  void say(SourceRange at, String message) {
    say(Problem.Code.TEMPLATE_SHAPE, at, message);
  }

  void say(Problem.Code code, SourceRange at, String message) {
    add(new Problem(code, message, at.file().name(), at.line(), at.column()));
  }

  void add(Problem problem) {
    if (problems.size() < MOST && !problems.contains(problem)) {
      problems.add(problem);
    }
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
