package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method takes access tokens, whose {@code aud} the authorizer wants to see: they have none. */
final class AudExpressionWithScopes implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("aud-expression-with-scopes");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<Authorizer, List<Refusal>> refusals = new LinkedHashMap<>();
    for (Refusal refusal : audit.refusals()) {
      if (refusal.refusesEveryAudience()) {
        refusals
            .computeIfAbsent(refusal.requirement().authorizer(), key -> new ArrayList<>())
            .add(refusal);
      }
    }
    refusals.forEach((authorizer, of) -> report(findings, authorizer, of));
  }

  /** The pools some access tokens of which would pass, if the clients were others. */
  private static List<UserPool> othersMayPass(Refusal refusal) {
    return refusal.pools().stream()
        .filter(pool -> !refusal.requirement().audience().refusesEveryAccessTokenOf(pool))
        .toList();
  }

  private void report(Findings findings, Authorizer authorizer, List<Refusal> refusals) {
    List<MethodAccess> methods =
        refusals.stream().flatMap(refusal -> refusal.methods().stream()).toList();
    FindingBuilder finding =
        findings.at(
            id(),
            Level.ERROR,
            authorizer.resource(),
            authorizer.identityValidationExpression().range(),
            "access tokens have no `aud` that this could match");
    RefusalFinding.completeAll(finding, refusals, othersMayPass(refusals.get(0)));
    finding
        .curedBy(() -> List.of(AudienceCures.nothingMatched(authorizer)))
        .report(
            Phrases.requests(methods, "answer")
                + " 401 to every access token: "
                + authorizer.name()
                + " matches the claim aud, which access tokens do not have");
  }
}
