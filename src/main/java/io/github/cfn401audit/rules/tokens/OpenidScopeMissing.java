package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientCures;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodCures;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The client may run an OAuth flow but may not ask for {@code openid}, so that it never holds an ID
 * token.
 */
final class OpenidScopeMissing implements Rule {
  private static final List<Grant> BROWSER = List.of(Grant.AUTHORIZATION_CODE, Grant.IMPLICIT);

  @Override
  public RuleId id() {
    return new RuleId("openid-scope-missing");
  }

  @Override
  public Turn turn() {
    return Turn.SYMPTOM;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<UserPoolClient, List<Refusal>> proved = new LinkedHashMap<>();
    for (Refusal refusal : audit.refusals()) {
      if (!findings.isExplained(refusal) && refusal.takesIdTokens() && refusal.onlyBy(BROWSER)) {
        for (UserPoolClient client : refusal.holders()) {
          if (!client.allowedOAuthScopes().provesEmpty()) {
            proved.computeIfAbsent(client, key -> new ArrayList<>()).add(refusal);
          }
        }
      }
    }
    proved.forEach((client, refusals) -> reportProof(audit, findings, client, refusals));
    for (UserPoolClient client : audit.model().clients()) {
      if (!proved.containsKey(client) && browserFlowsLackOpenid(client)) {
        List<MethodAccess> methods = audit.idTokenMethodsOf(client);
        if (!methods.isEmpty()) {
          reportWarning(audit, findings, client, methods);
        }
      }
    }
  }

  private void reportProof(
      Audit audit, Findings findings, UserPoolClient client, List<Refusal> refusals) {
    List<MethodAccess> methods = new ArrayList<>();
    refusals.forEach(refusal -> methods.addAll(refusal.methods()));
    FindingBuilder finding = at(findings, Level.ERROR, client);
    RefusalFinding.completeAll(finding, refusals, refusals.get(0).pools());
    finding
        .curedBy(() -> cures(client, methods, audit.model()))
        .report(
            Phrases.requests(methods, "answer")
                + " 401 to every token that these templates can mint");
  }

  private void reportWarning(
      Audit audit, Findings findings, UserPoolClient client, List<MethodAccess> methods) {
    at(findings, Level.WARNING, client)
        .curedBy(() -> ClientCures.scope(client, "openid", audit.model()))
        .covers(methods)
        .alsoRest(methods)
        .step(methods.get(0).method().resource(), Phrases.TAKES_ID_TOKENS)
        .step(client.resource(), ClientWords.of(client))
        .report(
            "the browser sign-in of "
                + client.name()
                + " gives no ID token, and "
                + Phrases.requests(methods, "accept")
                + " nothing else");
  }

  private FindingBuilder at(Findings findings, Level level, UserPoolClient client) {
    return findings.at(
        id(),
        level,
        client.resource(),
        client.allowedOAuthScopes().range(),
        "`openid` is not among these scopes");
  }

  private static List<Cure> cures(UserPoolClient client, List<MethodAccess> methods, Model model) {
    List<Cure> cures = new ArrayList<>(ClientCures.scope(client, "openid", model));
    cures.addAll(MethodCures.scopeHeldBy(List.of(client), methods, model));
    return cures;
  }

  /** Without any scopes the client is not deployed, which is another cause. */
  private static boolean browserFlowsLackOpenid(UserPoolClient client) {
    boolean live =
        client.hasLiveFlow("code") == Truth.YES || client.hasLiveFlow("implicit") == Truth.YES;
    return live
        && client.allowedOAuthScopes().provesNonEmpty()
        && client.allowedOAuthScopes().contains("openid") == Truth.NO;
  }
}
