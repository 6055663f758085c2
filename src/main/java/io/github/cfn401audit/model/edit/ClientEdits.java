package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.UserPoolClient;
import java.util.List;

/** Changes of an app client. */
public final class ClientEdits {
  private static final String SWITCH = "AllowedOAuthFlowsUserPoolClient";
  private static final String SCOPES = "AllowedOAuthScopes";
  private static final String CALLBACKS = "CallbackURLs";
  private static final String SIGN_IN_FLOWS = "ExplicitAuthFlows";

  private ClientEdits() {}

  /** The client may ask for one more scope. */
  public static Change allowScope(UserPoolClient client, String scope) {
    return PropertyChanges.append(client.resource(), SCOPES, scope);
  }

  /** The client may ask for another scope instead of one. */
  public static Change replaceScope(UserPoolClient client, String before, String after) {
    return PropertyChanges.replace(client.resource(), SCOPES, before, List.of(after));
  }

  /** The client may ask for exactly these scopes. */
  public static Change allowScopes(UserPoolClient client, List<String> scopes) {
    return PropertyChanges.putAll(client.resource(), SCOPES, scopes);
  }

  /** The client may run exactly these OAuth flows. */
  public static Change allowFlows(UserPoolClient client, List<String> flows) {
    return PropertyChanges.putAll(client.resource(), "AllowedOAuthFlows", flows);
  }

  /** The client has no OAuth. */
  public static Change turnOAuthOff(UserPoolClient client) {
    return PropertyChanges.put(client.resource(), SWITCH, "false");
  }

  /** The OAuth settings of the client count. */
  public static Change turnOAuthOn(UserPoolClient client) {
    return PropertyChanges.put(client.resource(), SWITCH, "true");
  }

  /** Users may sign in with the SDK. */
  public static Change allowSrpSignIn(UserPoolClient client) {
    return PropertyChanges.append(client.resource(), SIGN_IN_FLOWS, "ALLOW_USER_SRP_AUTH");
  }

  /** The client is created after a resource server. */
  public static Change dependOn(UserPoolClient client, ResourceServer server) {
    return new Change.Waits(client.resource(), List.of(server.resource()));
  }

  /** Users may sign in with the SDK by exactly these flows. */
  public static Change allowSignInFlows(UserPoolClient client, List<String> flows) {
    return PropertyChanges.putAll(client.resource(), SIGN_IN_FLOWS, flows);
  }

  /** One more callback. */
  public static Change addCallback(UserPoolClient client, String callback) {
    return PropertyChanges.append(client.resource(), CALLBACKS, callback);
  }

  /** Another callback instead of one. */
  public static Change replaceCallback(UserPoolClient client, String before, String after) {
    return PropertyChanges.replace(client.resource(), CALLBACKS, before, List.of(after));
  }

  /** Another address after sign-out instead of one. */
  public static Change replaceLogout(UserPoolClient client, String before, String after) {
    return PropertyChanges.replace(client.resource(), "LogoutURLs", before, List.of(after));
  }

  /** Another callback where a request names none. */
  public static Change returnTo(UserPoolClient client, String callback) {
    return PropertyChanges.put(client.resource(), "DefaultRedirectURI", callback);
  }

  /** The client has a secret, or none. */
  public static Change generateSecret(UserPoolClient client, boolean secret) {
    return PropertyChanges.put(client.resource(), "GenerateSecret", String.valueOf(secret));
  }

  /** The client may read one more attribute. */
  public static Change allowReading(UserPoolClient client, String attribute) {
    return PropertyChanges.append(client.resource(), "ReadAttributes", attribute);
  }
}
