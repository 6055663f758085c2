package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code client}. */
public final class ClientRules {
  private static final List<Rule> ALL =
      List.of(
          new CallbackPlaceholder(),
          new CallbackWildcard(),
          new CallbackHostNotLowercase(),
          new CallbackMissesAlias(),
          new DomainRefused(),
          new LiteTierFeature(),
          new ManagedLoginWithoutBranding(),
          new OidcScopeWithoutOpenid(),
          new ReadAttributesBlockScope(),
          new SecretInPublicClient(),
          new ClientScopeUnordered(),
          new AuthFlowsMixed(),
          new DefaultRedirectUnlisted(),
          new ClientCredentialsWithoutCustomScope(),
          new ClientCredentialsMixed(),
          new ClientCredentialsWithoutSecret(),
          new ClientCredentialsOidcScope(),
          new CallbackMissing(),
          new CallbackRefused(),
          new OauthFlowsOrScopesMissing(),
          new OauthSwitchOff(),
          new DomainMissing(),
          new SignInDisabled(),
          new ClientScopeUndefined(),
          new TokenValidityShort(),
          new TokenValidityRefused(),
          new IdentityProviderMissing(),
          new IdentityProviderUnknown(),
          new IdentityProviderRefused(),
          new ClientAttributeRefused(),
          new MappedAttributeImmutable(),
          new MappedAttributeUndefined(),
          new RequiredAttributeUnmapped(),
          new WriteAttributesBlockMapping(),
          new PageStyleWithoutDomain(),
          new CustomResourceResetsClient(),
          new PreTokenTriggersDiffer(),
          new PreTokenTriggerV1(),
          new CustomDomainWithoutRecord());

  private ClientRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
