package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of what is unfolded: each of them once, and at most a hundred. */
public final class ProblemCollector {
  private static final int MOST = 100;

  private final List<Problem> problems = new ArrayList<>();

  /** Adds a problem in the shape of a template. */
  public void report(SourceRange at, String message) {
    report(Problem.Code.TEMPLATE_SHAPE, at, message);
  }

  /** Adds a problem of any kind. */
  public void report(Problem.Code code, SourceRange at, String message) {
    add(new Problem(code, message, at.file().name(), at.line(), at.column()));
  }

  /** Adds a problem that another room found. */
  public void add(Problem problem) {
    if (problems.size() < MOST && !problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** Returns what was collected, in order. */
  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
