package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/** A policy as it stands for one stage of its API. */
public final class StagePolicy {
  private final Endpoint endpoint;
  private final List<UnknownReason> unknown;
  private final List<AppliedStatement> statements = new ArrayList<>();

  private StagePolicy(Endpoint endpoint, List<UnknownReason> unknown) {
    this.endpoint = endpoint;
    this.unknown = unknown;
  }

  /** The policy of an API in one of its stages. */
  public static StagePolicy of(ResourcePolicy policy, Exposure exposure, Endpoint endpoint) {
    StagePolicy stage = new StagePolicy(endpoint, policy.unknown());
    Marks marks = new Marks();
    for (Statement statement : policy.statements()) {
      stage.statements.add(
          new AppliedStatement(
              statement,
              statement.holding(exposure),
              statement.resources().certain(endpoint, marks),
              statement.resources().possible(endpoint, marks)));
    }
    return stage;
  }

  /** What the policy makes of the requests to a method. */
  public PolicyDecision decide(MethodRequests method) {
    return new RequestDecision(statements, unknown, method, endpoint.stage().display()).made();
  }
}
