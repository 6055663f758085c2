package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Obstacle;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** OAuth is on, and the client lists no flow or no scope. Cognito refuses to create it. */
final class OauthFlowsOrScopesMissing implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("oauth-flows-or-scopes-missing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Set<UserPoolClient> named = new LinkedHashSet<>();
    for (UserPoolClient client : audit.model().clients()) {
      boolean lacks =
          client.allowedOAuthFlows().provesEmpty() || client.allowedOAuthScopes().provesEmpty();
      if (client.oauthSwitch().proves(on -> on) && lacks) {
        named.add(client);
      }
    }
    for (UserPoolClient client : named) {
      report(audit, findings, client, named);
    }
  }

  private void report(
      Audit audit, Findings findings, UserPoolClient client, Set<UserPoolClient> named) {
    boolean lacksFlows = client.allowedOAuthFlows().provesEmpty();
    Listing missing = lacksFlows ? client.allowedOAuthFlows() : client.allowedOAuthScopes();
    String what = missing(client);
    List<Refusal> stopped =
        audit.refusals().stream().filter(refusal -> isStopped(refusal, client, named)).toList();
    List<MethodAccess> methods = new ArrayList<>();
    stopped.forEach(refusal -> methods.addAll(refusal.methods()));
    findings
        .at(
            id(),
            Level.ERROR,
            client.resource(),
            missing.range(),
            "`AllowedOAuthFlowsUserPoolClient` is true, which needs both flows and scopes")
        .explainsAll(stopped)
        .alsoAll(methods)
        .curedBy(() -> cures(client, audit.model()))
        .reportRefusedDeployment(client.name() + " turns OAuth on and lists no " + what);
  }

  private static String missing(UserPoolClient client) {
    boolean flows = client.allowedOAuthFlows().provesEmpty();
    boolean scopes = client.allowedOAuthScopes().provesEmpty();
    return flows && scopes
        ? "AllowedOAuthFlows and no AllowedOAuthScopes"
        : flows ? "AllowedOAuthFlows" : "AllowedOAuthScopes";
  }

  /** True where what the client lacks is why a method opens to nobody. */
  private static boolean isStopped(
      Refusal refusal, UserPoolClient client, Set<UserPoolClient> named) {
    boolean forWantOfScopes =
        refusal.holders().contains(client) && named.containsAll(refusal.holders());
    return forWantOfScopes || refusal.stoppedBy(Obstacle.FLOW_NOT_LISTED).contains(client);
  }

  private static List<Cure> cures(UserPoolClient client, Model model) {
    List<Cure> cures = new ArrayList<>();
    if (!client.allowedOAuthFlows().provesEmpty()) {
      cures.add(Cure.deploying(ClientEdits.allowScopes(client, scopes(client, model))));
    } else if (!client.allowedOAuthScopes().provesEmpty()) {
      String flow = client.callbackUrls().provesNonEmpty() ? "code" : "client_credentials";
      cures.add(Cure.deploying(ClientEdits.allowFlows(client, List.of(flow))));
    }
    cures.add(Cure.deploying(ClientEdits.turnOAuthOff(client)));
    return cures;
  }

  /** What a user needs for an ID token, and for a machine all that its pool defines. */
  private static List<String> scopes(UserPoolClient client, Model model) {
    return client.hasLiveFlow("client_credentials") == Truth.YES
        ? client
            .pool()
            .target()
            .map(pool -> model.definedScopesOf(pool).literals())
            .orElse(List.of())
        : List.of("openid");
  }
}
