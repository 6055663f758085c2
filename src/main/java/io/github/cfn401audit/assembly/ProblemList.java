package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Collects the problems of a run, each once. */
final class ProblemList implements Consumer<Problem> {

  private final Set<Problem> all = new LinkedHashSet<>();
  private boolean namedFileFailed;

  @Override
  public void accept(Problem problem) {
    all.add(problem);
  }

  /** A file that the user or a manifest named cannot be used. */
  void named(Problem problem) {
    accept(problem);
    namedFileFailed = true;
  }

  /** The same, where the reason is reported already. */
  void namedFileFails() {
    namedFileFailed = true;
  }

  boolean namedFileFailed() {
    return namedFileFailed;
  }

  /** In the order of file, line, column. */
  List<Problem> sorted() {
    return all.stream().sorted().toList();
  }
}
