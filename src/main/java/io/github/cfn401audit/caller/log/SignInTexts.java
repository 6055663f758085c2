package io.github.cfn401audit.caller.log;

import java.util.List;

/** Tells what the sign-in pages, the token endpoint and the SDK of Cognito answer. */
final class SignInTexts {
  private SignInTexts() {}

  /** The texts, what is more particular first. */
  static List<KnownText> all() {
    return List.of(
        KnownText.of(
            List.of("redirect_mismatch"),
            "the callback of the request is not one of CallbackURLs of the app client, to the character",
            "compare scheme, host, port, path and the last slash",
            List.of("callback-refused"),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html"),
        KnownText.of(
            List.of("invalid_grant"),
            "the code or the refresh token is used up, too old, of another client, or its redirect_uri differs from the one it was issued for",
            "sign in again; use each code once, within minutes, with the same redirect_uri and PKCE verifier",
            List.of(),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html"),
        KnownText.of(
            List.of("invalid_scope"),
            "a requested scope is not among AllowedOAuthScopes of the app client, or no resource server defines it",
            "compare `scope` of the request with the app client, letter by letter",
            List.of("client-scope-undefined", "scope-unobtainable", "scope-misspelt"),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html"),
        KnownText.of(
            List.of("unauthorized_client"),
            "the app client may not use this grant, or the code was issued to another one or for another redirect_uri",
            "compare the grant with AllowedOAuthFlows, and redirect_uri with the first request",
            List.of("oauth-switch-off"),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html"),
        KnownText.of(
            List.of("invalid_client"),
            "the client id is unknown at this domain, or its secret was missing, wrong or not expected",
            "send the secret exactly if the app client has one, and use the domain of its own pool",
            List.of(),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html"),
        KnownText.of(
            List.of("unsupported_grant_type"),
            "the token endpoint knows authorization_code, refresh_token and client_credentials only",
            "use one of these; for a password use InitiateAuth of the SDK",
            List.of(),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html"),
        KnownText.of(
            List.of("invalid_request"),
            "the request lacks a parameter, or its body is not form-urlencoded",
            "send Content-Type application/x-www-form-urlencoded with all parameters of the grant",
            List.of(),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html"),
        KnownText.of(
            List.of("not enabled for oauth2.0 flows"),
            "AllowedOAuthFlowsUserPoolClient of the app client is not true",
            "set it to true",
            List.of("oauth-switch-off"),
            "https://github.com/hashicorp/terraform-provider-aws/issues/34945"),
        KnownText.of(
            List.of("login pages unavailable"),
            "the domain shows managed login, and the app client has no branding",
            "add a ManagedLoginBranding for the app client, or set ManagedLoginVersion to 1",
            List.of("managed-login-without-branding"),
            "https://github.com/alchemy-run/alchemy/pull/1396"),
        KnownText.of(
            List.of("login option is not available"),
            "the app client supports no identity provider",
            "list COGNITO, or another provider, in SupportedIdentityProviders",
            List.of("identity-provider-unknown"),
            "https://github.com/aws-amplify/aws-sdk-android/issues/1808"),
        KnownText.of(
            List.of("access token does not have required scopes"),
            "an operation of the user himself needs the scope aws.cognito.signin.user.admin in the access token",
            "add that scope to the app client and request it",
            List.of(),
            "https://github.com/aws-amplify/amplify-js/issues/1906"),
        KnownText.of(
            List.of("unable to verify secret hash"),
            "the app client has a secret, and the request came without the right SECRET_HASH",
            "send SECRET_HASH, or use an app client without a secret",
            List.of(),
            "https://github.com/aws-amplify/amplify-js/issues/277"),
        KnownText.of(
            List.of("flow not enabled for this client"),
            "the sign-in flow is not among ExplicitAuthFlows of the app client",
            "add the flow, such as ALLOW_USER_SRP_AUTH",
            List.of(),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html"),
        KnownText.of(
            List.of("invalid refresh token"),
            "the refresh token is of another app client or pool, or its user is gone",
            "sign in again with the same app client",
            List.of(),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html"),
        KnownText.of(
            List.of("refresh token has been revoked"),
            "the refresh token was revoked, or its user signed out everywhere",
            "sign in again",
            List.of(),
            "https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html"));
  }
}
