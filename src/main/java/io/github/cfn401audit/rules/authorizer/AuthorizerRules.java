package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code authorizer}. */
public final class AuthorizerRules {
  private static final List<Rule> ALL =
      List.of(
          new AuthorizerMissing(),
          new AuthorizerOfAnotherApi(),
          new AuthorizerTypeMismatch(),
          new ScopesWithoutCognito(),
          new ProviderArnsEmpty(),
          new ProviderArnMalformed(),
          new PoolStageVariableUndefined(),
          new PoolMismatched(),
          new AudExpressionWithScopes(),
          new AudExpressionExcludesClient(),
          new PoolWithoutClient(),
          new IdentitySourceMalformed(),
          new AuthorizerNameTaken(),
          new CognitoAuthorizerUnused(),
          new SignInPathProtected(),
          new IdentitySourceUncommon(),
          new ReferenceUndeclared(),
          new PropertyMisspelt());

  private AuthorizerRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
