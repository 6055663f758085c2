package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Truth;
import java.util.List;

/**
 * A declared app client, with AWS's defaults applied. See
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html.
 *
 * @param resource the {@code AWS::Cognito::UserPoolClient}
 * @param pool the pool it belongs to
 * @param oauthSwitch {@code AllowedOAuthFlowsUserPoolClient}; false where it is absent
 * @param allowedOAuthFlows {@code AllowedOAuthFlows}
 * @param allowedOAuthScopes {@code AllowedOAuthScopes}
 * @param callbackUrls {@code CallbackURLs}
 * @param explicitAuthFlows {@code ExplicitAuthFlows}; not written means SRP and custom sign-in
 */
public record UserPoolClient(
    StackResource resource,
    Link<UserPool> pool,
    Resolved<Boolean> oauthSwitch,
    Listing allowedOAuthFlows,
    Listing allowedOAuthScopes,
    Listing callbackUrls,
    Listing explicitAuthFlows) {

  /** Every sign-in flow of {@code ExplicitAuthFlows}, new and legacy names. */
  private static final List<String> SIGN_IN_FLOWS =
      List.of(
          "ALLOW_USER_SRP_AUTH",
          "ALLOW_USER_PASSWORD_AUTH",
          "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "ALLOW_CUSTOM_AUTH",
          "ALLOW_USER_AUTH",
          "ADMIN_NO_SRP_AUTH",
          "CUSTOM_AUTH_FLOW_ONLY",
          "USER_PASSWORD_AUTH");

  /** Reads a client from its resource. */
  public static UserPoolClient of(StackResource resource, Link<UserPool> pool) {
    PropertyReader properties = resource.properties();
    return new UserPoolClient(
        resource,
        pool,
        properties.flag("AllowedOAuthFlowsUserPoolClient").orDefault(false),
        properties.texts("AllowedOAuthFlows"),
        properties.texts("AllowedOAuthScopes"),
        properties.texts("CallbackURLs"),
        properties.texts("ExplicitAuthFlows"));
  }

  /** Its logical id. */
  public String name() {
    return resource.logicalId();
  }

  /** Whether the flow is live: the switch is true and the flow is listed. */
  public Truth hasLiveFlow(String flow) {
    return oauthSwitch.truthOf(on -> on).and(allowedOAuthFlows.contains(flow));
  }

  /**
   * Whether somebody can sign in by {@code InitiateAuth} or {@code AdminInitiateAuth}. Not written
   * means yes; what a list that is written and empty means, no document says.
   */
  public Truth allowsSdkSignIn() {
    if (explicitAuthFlows.provesEmpty()) {
      return explicitAuthFlows.written() ? Truth.UNKNOWN : Truth.YES;
    }
    return explicitAuthFlows.anyLiteral(SIGN_IN_FLOWS::contains);
  }

  /** The known sign-in flows in words, such as {@code SRP or USER_PASSWORD_AUTH}; may be empty. */
  public String signInFlows() {
    if (!explicitAuthFlows.written()) {
      return "SRP";
    }
    return String.join(
        " or ",
        explicitAuthFlows.shown().stream()
            .filter(SIGN_IN_FLOWS::contains)
            .map(UserPoolClient::shortName)
            .toList());
  }

  private static String shortName(String flow) {
    String name = flow.startsWith("ALLOW_") ? flow.substring("ALLOW_".length()) : flow;
    return name.equals("USER_SRP_AUTH") ? "SRP" : name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserPoolClient userPoolClient
        && resource.equals(userPoolClient.resource);
  }

  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
