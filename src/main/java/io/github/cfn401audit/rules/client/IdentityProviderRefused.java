package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.ProviderEdits;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An identity provider has a name or details that its type does not take. What each type needs is
 * listed at
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolidentityprovider.html.
 */
final class IdentityProviderRefused implements Rule {
  private static final List<String> SOCIAL =
      List.of("Facebook", "Google", "LoginWithAmazon", "SignInWithApple");

  private static final List<String> OF_SOCIAL =
      List.of("client_id", "client_secret", "authorize_scopes");

  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "Facebook", OF_SOCIAL,
          "Google", OF_SOCIAL,
          "LoginWithAmazon", OF_SOCIAL,
          "SignInWithApple", List.of("client_id", "team_id", "key_id", "private_key"),
          "OIDC",
              List.of("client_id", "authorize_scopes", "oidc_issuer", "attributes_request_method"));

  private static final String HTTPS = "https://";

  @Override
  public RuleId id() {
    return new RuleId("identity-provider-refused");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (IdentityProvider provider : audit.model().identityProviders()) {
      String type = provider.providerType().shown("");
      checkName(findings, provider, type);
      checkDetails(findings, provider, type);
      if (type.equals("OIDC")) {
        checkIssuer(findings, provider);
      } else if (type.equals("SAML")) {
        checkMetadata(findings, provider);
      }
    }
  }

  private void checkName(Findings findings, IdentityProvider provider, String type) {
    if (SOCIAL.contains(type) && provider.isNamed(Text.of(type)) == Truth.NO) {
      findings
          .at(
              id(),
              Level.ERROR,
              provider.resource(),
              provider.providerName().range(),
              "a provider of the type `" + type + "` has to be named `" + type + "`")
          .curedBy(() -> List.of(Cure.deploying(Edit.of(ProviderEdits.rename(provider, type)))))
          .reportRefusedDeployment(
              provider.name()
                  + " gives the provider "
                  + type
                  + " the name "
                  + provider.providerName().map(Text::display).shown("of something else"));
    }
  }

  private void checkDetails(Findings findings, IdentityProvider provider, String type) {
    List<String> missing = new ArrayList<>();
    for (String detail : NEEDED.getOrDefault(type, List.of())) {
      if (provider.details().entry(detail).provesAbsent()) {
        missing.add("`" + detail + "`");
      }
    }
    if (!missing.isEmpty()) {
      report(
          findings,
          provider,
          provider.details().range(),
          "a provider of the type `" + type + "` needs " + list(missing),
          provider.name() + " has no " + list(missing) + " among its details");
    }
  }

  private void checkIssuer(Findings findings, IdentityProvider provider) {
    Resolved<Text> issuer = provider.details().entry("oidc_issuer");
    if (issuer.proves(IdentityProviderRefused::isNotHttps)) {
      report(
          findings,
          provider,
          issuer.range(),
          "Cognito takes an issuer that begins with `https://` only",
          "the issuer of " + provider.name() + " is not an https address");
    }
  }

  private void checkMetadata(Findings findings, IdentityProvider provider) {
    Resolved<Text> url = provider.details().entry("MetadataURL");
    Resolved<Text> file = provider.details().entry("MetadataFile");
    if (url.provesAbsent() && file.provesAbsent()) {
      report(
          findings,
          provider,
          provider.details().range(),
          "a SAML provider needs `MetadataURL` or `MetadataFile`",
          provider.name() + " has no SAML metadata");
    } else if (url.proves(text -> true) && file.proves(text -> true)) {
      report(
          findings,
          provider,
          provider.details().range(),
          "a SAML provider takes one of `MetadataURL` and `MetadataFile`",
          provider.name() + " has its SAML metadata twice");
    }
  }

  private void report(
      Findings findings,
      IdentityProvider provider,
      SourceRange place,
      String label,
      String message) {
    findings
        .at(id(), Level.ERROR, provider.resource(), place, label)
        .reportRefusedDeployment(message);
  }

  private static boolean isNotHttps(Text issuer) {
    String start = issuer.prefix().toLowerCase(Locale.ROOT);
    return (!start.startsWith(HTTPS) && !HTTPS.startsWith(start))
        || issuer.literal().filter(literal -> HTTPS.startsWith(literal)).isPresent();
  }

  private static String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
