package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/** A policy as it stands for one stage of its API. */
public final class StagePolicy {
  private final Endpoint endpoint;
  private final List<UnknownReason> unknown;
  private final Exposure exposure;
  private final List<AppliedStatement> statements = new ArrayList<>();

  private StagePolicy(Endpoint endpoint, Exposure exposure, List<UnknownReason> unknown) {
    this.endpoint = endpoint;
    this.exposure = exposure;
    this.unknown = unknown;
  }

  /** The policy of an API in one of its stages. */
  public static StagePolicy of(ResourcePolicy policy, Exposure exposure, Endpoint endpoint) {
    StagePolicy stage = new StagePolicy(endpoint, exposure, policy.unknown());
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
    return decision(method).made();
  }

  private RequestDecision decision(MethodRequests method) {
    return new RequestDecision(statements, unknown, method, endpoint.stage().display());
  }

  /** What each statement certainly denies of the requests to a method. */
  public List<Denial> denials(MethodRequests method) {
    RequestDecision decision = decision(method);
    List<Denial> denials = new ArrayList<>();
    for (AppliedStatement applied : statements) {
      if (applied.surelyDenies() && applied.holds(Holding.When.ALWAYS)) {
        decision
            .refusedBy(applied)
            .ifPresent(
                example ->
                    denials.add(
                        new Denial(
                            applied.statement(),
                            applied.holding().grounds(),
                            example,
                            decision.isCoveredBy(applied))));
      }
    }
    return denials;
  }

  /** Why each statement that allows something lets nobody through to a method of which it may. */
  public List<Miss> misses(MethodRequests method) {
    MissedStatements missed = new MissedStatements(endpoint, exposure, method);
    List<Miss> misses = new ArrayList<>();
    for (AppliedStatement applied : statements) {
      if (applied.surelyAllows()) {
        misses.add(missed.miss(applied));
      }
    }
    return misses;
  }
}
