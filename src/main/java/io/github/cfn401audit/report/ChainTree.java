package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.ChainStep;
import java.util.List;

/** The tree of a chain: which step hangs from which. */
public final class ChainTree {
  private static final int ROOT = -1;

  private ChainTree() {}

  /** What is drawn before the name of a step; empty where it hangs from nothing. */
  public static String branch(List<ChainStep> chain, int at) {
    StringBuilder branch = new StringBuilder();
    int depth = chain.get(at).depth();
    for (int level = 1; level < depth; level++) {
      branch.append(goesOn(chain, at, level) ? "│  " : "   ");
    }
    if (depth > 0) {
      branch.append(goesOn(chain, at, depth) ? "├─ " : "└─ ");
    }
    return branch.toString();
  }

  /** True where another step of that level follows below the same step. */
  private static boolean goesOn(List<ChainStep> chain, int at, int level) {
    for (ChainStep later : chain.subList(at + 1, chain.size())) {
      if (later.depth() <= level) {
        return later.depth() == level;
      }
    }
    return false;
  }

  /** The step that a step hangs from; negative where it hangs from none. */
  public static int parent(List<ChainStep> chain, int at) {
    for (int before = at - 1; before >= 0; before--) {
      if (chain.get(before).depth() < chain.get(at).depth()) {
        return before;
      }
    }
    return ROOT;
  }
}
