package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.AudienceExpression;
import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.ExcludedClients;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The expression for {@code aud} does not match the ids of all clients, or of any. */
final class AudExpressionExcludesClient implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("aud-expression-excludes-client");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (ExcludedClients excluded : audit.excludedClients()) {
      if (excluded.fitsHeader()) {
        report(
            audit,
            findings,
            excluded,
            " is made for a whole header, and the API reference says that the claim aud is matched");
      } else if (excluded.all()) {
        reportAll(audit, findings, excluded);
      } else {
        report(audit, findings, excluded, " matches only other clients");
      }
    }
  }

  private void reportAll(Audit audit, Findings findings, ExcludedClients excluded) {
    List<Refusal> refusals =
        audit.refusals().stream()
            .filter(Refusal::takesIdTokens)
            .filter(refusal -> refusal.requirement().authorizer().equals(excluded.authorizer()))
            .toList();
    if (refusals.isEmpty()) {
      return;
    }
    FindingBuilder finding =
        at(
            findings,
            Level.ERROR,
            excluded,
            "this does not match any app client that gets an ID token");
    RefusalFinding.completeAll(finding, refusals, othersMayPass(audit.model(), refusals.get(0)));
    finding
        .curedBy(() -> AudienceCures.of(excluded.authorizer(), audit))
        .report(
            Phrases.requests(excluded.methods(), "answer")
                + " 401 to the ID token of every app client: "
                + expression(excluded.authorizer())
                + " matches none of their ids");
  }

  /** The pools some ID tokens of which would pass, if the clients were others. */
  private static List<UserPool> othersMayPass(Model model, Refusal refusal) {
    AudienceExpression expression = refusal.requirement().audience();
    return refusal.pools().stream()
        .filter(
            pool ->
                !expression.refusesUnseenIdTokens()
                    || model.clientsOf(pool).all().stream()
                        .anyMatch(client -> expression.matchesIdOf(client).isPossible()))
        .toList();
  }

  private void report(Audit audit, Findings findings, ExcludedClients excluded, String why) {
    FindingBuilder finding =
        at(findings, Level.WARNING, excluded, "this does not match the id of " + names(excluded));
    StackResource method = excluded.methods().get(0).method().resource();
    finding.step(method, Phrases.TAKES_ID_TOKENS);
    for (UserPoolClient client : excluded.clients()) {
      finding.stepBelow(method, client.resource(), ClientWords.of(client));
    }
    finding
        .curedBy(() -> AudienceCures.of(excluded.authorizer(), audit))
        .alsoRest(excluded.methods())
        .failing(excluded.methods().stream().map(MethodAccess::method).toList())
        .report(
            Phrases.requests(excluded.methods(), "refuse")
                + " the ID tokens of "
                + names(excluded)
                + ": "
                + expression(excluded.authorizer())
                + why);
  }

  private FindingBuilder at(
      Findings findings, Level level, ExcludedClients excluded, String label) {
    return findings.at(
        id(),
        level,
        excluded.authorizer().resource(),
        excluded.authorizer().identityValidationExpression().range(),
        label);
  }

  private static String expression(Authorizer authorizer) {
    return "the expression " + authorizer.identityValidationExpression().shown("");
  }

  private static String names(ExcludedClients excluded) {
    return String.join(", ", excluded.clients().stream().map(UserPoolClient::name).toList());
  }
}
