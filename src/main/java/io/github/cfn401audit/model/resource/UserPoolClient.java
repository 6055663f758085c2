package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
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
 * @param logoutUrls {@code LogoutURLs}
 * @param defaultRedirectUri {@code DefaultRedirectURI}
 * @param secret {@code GenerateSecret}; false where it is absent
 * @param explicitAuthFlows {@code ExplicitAuthFlows}; not written means SRP and custom sign-in
 * @param settings all properties, unknown where a custom resource changes them afterwards
 */
public record UserPoolClient(
    StackResource resource,
    Link<UserPool> pool,
    Resolved<Boolean> oauthSwitch,
    Listing allowedOAuthFlows,
    Listing allowedOAuthScopes,
    Listing callbackUrls,
    Listing logoutUrls,
    Resolved<Text> defaultRedirectUri,
    Resolved<Boolean> secret,
    Listing explicitAuthFlows,
    PropertyReader settings) {

  private static final List<String> DECISIVE =
      List.of(
          "AllowedOAuthFlowsUserPoolClient",
          "AllowedOAuthFlows",
          "AllowedOAuthScopes",
          "CallbackURLs",
          "SupportedIdentityProviders",
          "ExplicitAuthFlows");

  /**
   * Reads a client from its resource.
   *
   * @param updates the calls of custom resources that set it anew
   */
  public static UserPoolClient of(
      StackResource resource, Link<UserPool> pool, List<AwsCall> updates) {
    PropertyReader properties =
        updates.isEmpty() ? resource.properties() : after(updates, resource);
    return new UserPoolClient(
        resource,
        pool,
        properties.flag("AllowedOAuthFlowsUserPoolClient").orDefault(false),
        properties.texts("AllowedOAuthFlows"),
        properties.texts("AllowedOAuthScopes"),
        properties.texts("CallbackURLs"),
        properties.texts("LogoutURLs"),
        properties.text("DefaultRedirectURI"),
        properties.flag("GenerateSecret").orDefault(false),
        properties.texts("ExplicitAuthFlows"),
        properties);
  }

  private static PropertyReader after(List<AwsCall> updates, StackResource client) {
    return new PropertyReader(
        client.logicalId(),
        name -> {
          Value before = client.properties().value(name);
          return updates.stream().allMatch(call -> call.keeps(name, before))
              ? before
              : new Value.Unknown(changedBy(updates.get(0), client), before.range());
        },
        client.range());
  }

  private static UnknownReason changedBy(AwsCall call, StackResource client) {
    return new UnknownReason(
        "the custom resource "
            + call.resource().logicalId()
            + " sets "
            + client.logicalId()
            + " anew after it is created",
        "write what the client needs into that call as well");
  }

  /** {@code SupportedIdentityProviders}: who may sign in on the pages of the pool. */
  public Listing supportedIdentityProviders() {
    return settings.texts("SupportedIdentityProviders");
  }

  /** {@code ReadAttributes}. */
  public Listing readAttributes() {
    return settings.texts("ReadAttributes");
  }

  /** {@code WriteAttributes}. */
  public Listing writeAttributes() {
    return settings.texts("WriteAttributes");
  }

  /**
   * The properties that decide who gets a token, that it certainly has and that a call leaves out.
   */
  public List<String> resetBy(AwsCall call) {
    return DECISIVE.stream()
        .filter(property -> isCertain(resource.properties().value(property)))
        .filter(call::leavesOut)
        .toList();
  }

  private static boolean isCertain(Value value) {
    return !value.isAbsent() && !value.isUnknown();
  }

  /** Its logical id; what it is, where it is not there yet. */
  public String name() {
    return resource.isAdded() ? "the new app client" : resource.logicalId();
  }

  /** Whether the flow is live: the switch is true and the flow is listed. */
  public Truth hasLiveFlow(String flow) {
    return oauthSwitch.truthOf(on -> on).and(allowedOAuthFlows.contains(flow));
  }

  /** Whether a flow with a sign-in page is live: code or implicit. */
  public Truth hasLiveUserFlow() {
    return hasLiveFlow("code").or(hasLiveFlow("implicit"));
  }

  /** The addresses to which a signed-in user may be sent, as far as they are known. */
  public List<RedirectUrl> callbacks() {
    return RedirectUrl.allOf(callbackUrls);
  }

  /** The addresses to which a signed-out user may be sent, as far as they are known. */
  public List<RedirectUrl> logouts() {
    return RedirectUrl.allOf(logoutUrls);
  }

  /**
   * Whether somebody can sign in by {@code InitiateAuth} or {@code AdminInitiateAuth}. Not written
   * means yes; what a list that is written and empty means, no document says.
   */
  public Truth allowsSdkSignIn() {
    return allowsSdkSignIn(runsCustomSignIn());
  }

  /** The same, if it is a client of this pool. */
  public Truth allowsSdkSignInTo(UserPool one) {
    return allowsSdkSignIn(one.customSignIn());
  }

  private Truth allowsSdkSignIn(Truth customSignIn) {
    if (explicitAuthFlows.provesEmpty()) {
      return explicitAuthFlows.written() ? Truth.UNKNOWN : Truth.YES;
    }
    return explicitAuthFlows
        .anyLiteral(SignInFlows::needNoTrigger)
        .or(listsCustomSignIn().and(customSignIn));
  }

  /** Whether the list names custom sign-in, whatever the pool makes of it. */
  public Truth listsCustomSignIn() {
    return explicitAuthFlows.anyLiteral(SignInFlows::areCustom);
  }

  private Truth runsCustomSignIn() {
    return pool.target().map(UserPool::customSignIn).orElse(Truth.UNKNOWN);
  }

  /** The known sign-in flows in words, such as {@code SRP or USER_PASSWORD_AUTH}; may be empty. */
  public String signInFlows() {
    if (!explicitAuthFlows.written()) {
      return "SRP";
    }
    boolean custom = runsCustomSignIn() != Truth.NO;
    return String.join(
        " or ",
        explicitAuthFlows.shown().stream()
            .filter(
                flow -> SignInFlows.needNoTrigger(flow) || (custom && SignInFlows.areCustom(flow)))
            .map(SignInFlows::shortName)
            .toList());
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
