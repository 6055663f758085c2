package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.ApiPolicy;
import io.github.cfn401audit.access.policy.Denial;
import io.github.cfn401audit.access.policy.Ground;
import io.github.cfn401audit.access.policy.PolicyDecision;
import io.github.cfn401audit.access.policy.Statement;
import io.github.cfn401audit.model.resource.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one statement denies to callers who have passed a Cognito authorizer.
 *
 * @param statement the statement
 * @param grounds what makes its condition hold
 * @param example a request that it denies
 * @param closed the methods that no request gets through to, in no stage
 * @param proved whether that rests on what AWS documents
 * @param narrowed the methods that some requests get through to
 */
record DeniedMethods(
    Statement statement,
    Set<Ground> grounds,
    String example,
    List<Method> closed,
    boolean proved,
    List<Method> narrowed) {

  /** What each statement of a policy denies, in the order of the policy. */
  static List<DeniedMethods> of(ApiPolicy policy) {
    Map<Statement, DeniedMethods> denied = new LinkedHashMap<>();
    for (Method method : policy.guarded()) {
      Map<Statement, List<Denial>> denials = new LinkedHashMap<>();
      for (Denial denial : policy.denials(method)) {
        denials.computeIfAbsent(denial.statement(), first -> new ArrayList<>()).add(denial);
      }
      boolean closed = isClosed(policy, method);
      boolean byOne = denials.values().stream().anyMatch(of -> isWhole(of, policy, method));
      for (List<Denial> of : denials.values()) {
        boolean closing = closed && (!byOne || isWhole(of, policy, method));
        denied.merge(
            of.get(0).statement(),
            of(of.get(0), method, closing, closing && policy.refuses(method)),
            DeniedMethods::and);
      }
    }
    return List.copyOf(denied.values());
  }

  private static boolean isClosed(ApiPolicy policy, Method method) {
    return policy.decisions(method).stream()
        .allMatch(decision -> decision.outcome() == PolicyDecision.Outcome.DENIED);
  }

  /** True where the statement alone denies every request in every stage. */
  private static boolean isWhole(List<Denial> denials, ApiPolicy policy, Method method) {
    return denials.stream().filter(Denial::whole).count() == policy.decisions(method).size();
  }

  private static DeniedMethods of(Denial denial, Method method, boolean closing, boolean proved) {
    List<Method> only = List.of(method);
    return new DeniedMethods(
        denial.statement(),
        denial.grounds(),
        denial.example(),
        closing ? only : List.of(),
        proved,
        closing ? List.of() : only);
  }

  private DeniedMethods and(DeniedMethods other) {
    return new DeniedMethods(
        statement,
        grounds,
        closed.isEmpty() && !other.closed.isEmpty() ? other.example : example,
        joined(closed, other.closed),
        proved || other.proved,
        joined(narrowed, other.narrowed));
  }

  private static List<Method> joined(List<Method> one, List<Method> other) {
    List<Method> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** The methods that suffer most. */
  List<Method> methods() {
    return closed.isEmpty() ? narrowed : closed;
  }

  boolean hasGround(Ground ground) {
    return grounds.contains(ground);
  }
}
