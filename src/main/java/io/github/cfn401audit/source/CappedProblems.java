package io.github.cfn401audit.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets the first problems of each kind through and counts the rest, so that one file does not fill
 * the screen.
 */
public final class CappedProblems implements Consumer<Problem> {
  private static final int MOST = 10;

  private final Consumer<Problem> problems;
  private final Map<Problem.Code, Rest> rests = new EnumMap<>(Problem.Code.class);

  /** How many there were, and the first that was held back. */
  private record Rest(int count, Optional<Problem> first) {}

  /** What gets through goes to {@code problems}. */
  public CappedProblems(Consumer<Problem> problems) {
    this.problems = problems;
  }

  @Override
  public void accept(Problem problem) {
    Rest rest = rests.getOrDefault(problem.code(), new Rest(0, Optional.empty()));
    if (rest.count() < MOST) {
      problems.accept(problem);
    }
    Optional<Problem> first = rest.count() == MOST ? Optional.of(problem) : rest.first();
    rests.put(problem.code(), new Rest(rest.count() + 1, first));
  }

  /** Reports how many were held back, one line for each kind, at the place of the first. */
  public void end() {
    for (Rest rest : rests.values()) {
      if (rest.first().isPresent()) {
        Problem first = rest.first().get();
        int more = rest.count() - MOST;
        String message =
            more == 1 ? first.message() : first.message() + ", and " + more(first, more - 1);
        problems.accept(
            new Problem(first.code(), message, first.file(), first.line(), first.column()));
      }
    }
    rests.clear();
  }

  private static String more(Problem first, int count) {
    String what =
        first.code() == Problem.Code.DUPLICATE_KEY ? "key appears twice" : "problem like this";
    String many =
        first.code() == Problem.Code.DUPLICATE_KEY ? "keys appear twice" : "problems like this";
    return count + " more " + (count == 1 ? what : many);
  }
}
