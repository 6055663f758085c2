package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;
import java.util.List;

/**
 * All rules. What explains why a client gets no token comes first: the rows about methods are
 * silent where one of these has spoken.
 */
public final class Rules {
  private Rules() {}

  private static final List<Rule> ALL =
      List.of(
          new AuthorizerMissing(),
          new AuthorizerOfAnotherApi(),
          new AuthorizerTypeMismatch(),
          new ScopesWithoutCognito(),
          new ProviderArnsEmpty(),
          new ProviderArnMalformed(),
          new OpenapiSchemeUndefined(),
          new OpenapiSchemeIncomplete(),
          new OpenapiJwtAuthorizer(),
          new OpenapiRootSecurity(),
          new SamAuthorizerUndefined(),
          new SamEventScopesWithoutAuthorizer(),
          new DeploymentMissing(),
          new DeploymentUnstaged(),
          new DeploymentOmitsMethod(),
          new StageOfAnotherApi(),
          new BodyAndMethodsMixed(),
          new PreflightProtected(),
          new PreflightRequiresApiKey(),
          new CorsHeaderNotAllowed(),
          new OauthSwitchOff(),
          new DomainMissing(),
          new SignInDisabled(),
          new ClientScopeUndefined(),
          new PoolMismatched(),
          new OpenidScopeMissing(),
          new M2mClientWithoutScopes(),
          new ScopeMisspelt(),
          new ScopeUndefined(),
          new SdkSignInLacksScope(),
          new ScopeUnobtainable(),
          new AudExpressionWithScopes(),
          new AudExpressionExcludesClient(),
          new NoTokenAccepted(),
          new ClientOpensNothing(),
          new PoolWithoutClient(),
          new MixedTokenKinds());

  static List<Rule> all() {
    return ALL;
  }

  /** The names of all rules, in alphabetical order. */
  public static List<RuleId> ids() {
    return ALL.stream().map(Rule::id).sorted().toList();
  }
}
