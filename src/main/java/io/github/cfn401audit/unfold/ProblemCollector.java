package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with documents; each thing once, and not without end. */
public final class ProblemCollector {
  private static final int MOST = 100;

  private final List<Problem> problems = new ArrayList<>();

  public void say(SourceRange at, String message) {
    say(Problem.Code.TEMPLATE_SHAPE, at, message);
  }

  public void say(Problem.Code code, SourceRange at, String message) {
    add(new Problem(code, message, at.file().name(), at.line(), at.column()));
  }

  public void add(Problem problem) {
    if (problems.size() < MOST && !problems.contains(problem)) {
      problems.add(problem);
    }
  }

  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
