package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code tokens}. */
public final class TokensRules {
  private static final List<Rule> ALL =
      List.of(
          new OpenidScopeMissing(),
          new M2mClientWithoutScopes(),
          new ScopeMisspelt(),
          new ScopeUndefined(),
          new SdkSignInLacksScope(),
          new ScopeUnobtainable(),
          new NoTokenAccepted(),
          new ClientOpensNothing(),
          new MixedTokenKinds(),
          new FlowOpensNothing());

  private TokensRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
