package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.TokenRequirement;
import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads tokens through the gates of methods, in every scenario. */
public final class TokenJudge {
  private final KnownIds ids;
  private final Moment moment;
  private final Optional<SignatureCheck> keys;

  /** A judge who knows these ids and perhaps the keys, at that time. */
  public TokenJudge(KnownIds ids, Moment moment, Optional<SignatureCheck> keys) {
    this.keys = keys;
    this.ids = ids;
    this.moment = moment;
  }

  /** What becomes of a token at a method: one judgement, or several with their scenarios. */
  public List<Judgement> judge(Held held, Optional<String> header, CallableMethod method) {
    Map<Judgement, List<Integer>> alike = new LinkedHashMap<>();
    for (CallableMethod.InScenario scenario : method.scenarios()) {
      alike
          .computeIfAbsent(judge(held, header, scenario), same -> new ArrayList<>())
          .add(scenario.number());
    }
    List<Judgement> judgements = new ArrayList<>();
    alike.forEach((one, scenarios) -> judgements.add(one.in(method.when(scenarios))));
    return judgements;
  }

  private Judgement judge(Held held, Optional<String> header, CallableMethod.InScenario scenario) {
    Verdict verdict = scenario.method().verdict();
    if (verdict.outcome() == AccessRow.Outcome.OPEN) {
      return new Judgement(
          Outcome.PUBLIC, List.of(), "", "anybody may call it, with or without a token");
    }
    if (verdict.outcome() == AccessRow.Outcome.OTHER) {
      return new Judgement(Outcome.NOT_JUDGED, List.of(), "", others(scenario));
    }
    Optional<TokenRequirement> requirement = scenario.method().requirement();
    if (requirement.isEmpty()) {
      return Judgement.of(List.of(shut(verdict).orElseGet(() -> open(verdict))));
    }
    List<Gate> gates =
        new ArrayList<>(
            new TokenGates(requirement.get(), scenario.access(), ids, moment, keys)
                .of(held, header));
    Method method = scenario.method().method();
    Optional<Verdict> ofRequest =
        scenario.access().policyOf(method.api()).map(policy -> policy.ofAcceptedToken(method));
    ofRequest.flatMap(TokenJudge::shut).ifPresent(gates::add);
    ofRequest
        .filter(seen -> seen.outcome() == AccessRow.Outcome.UNDECIDED)
        .ifPresent(seen -> gates.add(open(seen)));
    if (isOfAnotherApi(requirement.get(), method)) {
      gates.add(shut(verdict).orElseGet(() -> open(verdict)));
    }
    return Judgement.of(gates);
  }

  /** Such a method cannot be deployed, or nobody knows whether it can. */
  private static boolean isOfAnotherApi(TokenRequirement requirement, Method method) {
    return !requirement.authorizer().api().equals(method.api());
  }

  private static String others(CallableMethod.InScenario scenario) {
    return scenario.method().method().authorizationType().proves("AWS_IAM"::equals)
        ? "it asks for a signed request (AWS_IAM): a JWT is answered 403, not 401"
        : "a Lambda authorizer decides, and its code is not read";
  }

  /** What stands in the way of every token; empty where nothing is known to. */
  private static Optional<Gate> shut(Verdict verdict) {
    return verdict
        .proof()
        .flatMap(
            proof ->
                proof instanceof Verdict.Proof.PolicyRefuses policy
                    ? Optional.of(
                        new Gate(
                            Gate.Name.REQUEST,
                            Truth.NO,
                            "the resource policy refuses every request with 403: " + policy.why(),
                            Optional.empty(),
                            "run cfn-401-audit on the same templates: it says which statement"))
                    : proof instanceof Verdict.Proof.DeployRefused refused
                        ? Optional.of(
                            Gate.unknown(
                                Gate.Name.REQUEST,
                                "the method cannot be deployed: " + refused.why(),
                                "run cfn-401-audit on the same templates"))
                        : Optional.empty());
  }

  private static Gate open(Verdict verdict) {
    UnknownReason reason =
        verdict.questions().stream()
            .findFirst()
            .orElseGet(() -> new UnknownReason("what the method asks for is not known", ""));
    return Gate.unknown(Gate.Name.REQUEST, reason.cause(), reason.cure());
  }
}
