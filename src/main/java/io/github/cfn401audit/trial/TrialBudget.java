package io.github.cfn401audit.trial;

/** How many models may still be judged in search of plans: a large model takes longer. */
final class TrialBudget {
  private static final int MOST = 48;
  private static final int METHODS = 4000;

  private int left = MOST;
  private int methods = METHODS;

  /** Takes one trial of a model with that many methods; false where nothing is left. */
  boolean take(int size) {
    left--;
    methods -= size;
    return left >= 0 && methods >= 0;
  }
}
