package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientCures;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Obstacle;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * OAuth is configured on the client, and the switch that makes it work is not true. It defaults to
 * false:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html
 */
final class OauthSwitchOff implements Rule {
  private static final String SWITCH = "AllowedOAuthFlowsUserPoolClient";

  @Override
  public RuleId id() {
    return new RuleId("oauth-switch-off");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.oauthSwitch().allows(on -> on) || !configuresOAuth(client)) {
        continue;
      }
      List<Refusal> stopped =
          audit.refusals().stream()
              .filter(refusal -> refusal.stoppedBy(Obstacle.SWITCH_OFF).contains(client))
              .toList();
      FindingBuilder finding =
          findings.at(
              id(),
              level(client, audit.model(), stopped),
              client.resource(),
              client.oauthSwitch().range(),
              "`" + SWITCH + "` is not true, so its OAuth settings do nothing" + missing(client));
      List<MethodAccess> methods = new ArrayList<>();
      stopped.forEach(refusal -> methods.addAll(refusal.methods()));
      finding.explainsAll(stopped);
      finding.alsoAll(methods);
      if (!stopped.isEmpty()) {
        finding.considering(stopped.get(0));
      }
      finding
          .leavesWithoutToken(client)
          .curedBy(() -> ClientCures.oauth(client, audit.model()))
          .report(message(client, methods));
    }
  }

  /**
   * A domain shows that somebody means to use OAuth; so does a method that nothing else opens. A
   * switch that is written as false while users sign in by the SDK was turned off on purpose.
   */
  private static Level level(UserPoolClient client, Model model, List<Refusal> stopped) {
    boolean domain =
        client
            .pool()
            .target()
            .filter(pool -> !model.domainsOf(pool).certain().isEmpty())
            .isPresent();
    boolean proof =
        stopped.stream()
            .anyMatch(
                refusal ->
                    refusal.pools().stream()
                            .allMatch(pool -> model.outsideWriters().on(pool).isEmpty())
                        && !refusal.requirement().restsOnEmptyList());
    boolean onPurpose =
        client.resource().writesPlainly(SWITCH) && client.allowsSdkSignIn() == Truth.YES;
    return (domain && !onPurpose) || proof ? Level.ERROR : Level.WARNING;
  }

  private static boolean configuresOAuth(UserPoolClient client) {
    return client.allowedOAuthFlows().provesNonEmpty()
        || client.allowedOAuthScopes().provesNonEmpty()
        || client.callbackUrls().provesNonEmpty();
  }

  /** The switch alone gives no token: a client needs a flow and a scope, too. */
  private static String missing(UserPoolClient client) {
    boolean flows = client.allowedOAuthFlows().provesEmpty();
    boolean scopes = client.allowedOAuthScopes().provesEmpty();
    if (flows && scopes) {
      return "; `AllowedOAuthFlows` and `AllowedOAuthScopes` are missing, too";
    }
    return flows
        ? "; `AllowedOAuthFlows` is missing, too"
        : scopes ? "; `AllowedOAuthScopes` is missing, too" : "";
  }

  private static String message(UserPoolClient client, List<MethodAccess> methods) {
    List<String> flows = client.allowedOAuthFlows().shown();
    return client.name()
        + " cannot get a token with "
        + (flows.isEmpty() ? "its OAuth settings" : ClientWords.flows(flows))
        + Phrases.andNothingElseOpens(methods);
  }
}
