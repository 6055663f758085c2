package io.github.cfn401audit.finding;

import java.util.List;

/**
 * Why something fails, and where else it fails for the same reason.
 *
 * @param chain the resources from the method to the cause; may be empty
 * @param considered the candidate tokens and what becomes of each; may be empty
 * @param also other places with the same cause
 */
public record Explanation(
    List<ChainStep> chain, List<ConsideredToken> considered, List<ChainStep> also) {

  /** No explanation beside the place of the finding. */
  public static final Explanation NONE = new Explanation(List.of(), List.of(), List.of());

  public Explanation {
    chain = List.copyOf(chain);
    considered = List.copyOf(considered);
    also = List.copyOf(also);
  }

  /** The same explanation with these other places. */
  public Explanation alsoAt(List<ChainStep> others) {
    return new Explanation(chain, considered, others);
  }
}
