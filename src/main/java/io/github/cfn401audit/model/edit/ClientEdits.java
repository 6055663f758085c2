package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.UserPoolClient;
import java.util.List;

/** Changes of an app client. */
public final class ClientEdits {
  private static final String SCOPES = "AllowedOAuthScopes";

  private ClientEdits() {}

  /** The client may ask for one more scope. */
  public static Change allowScope(UserPoolClient client, String scope) {
    return PropertyChanges.append(client.resource(), SCOPES, scope);
  }

  /** The client may ask for another scope instead of one. */
  public static Change replaceScope(UserPoolClient client, String before, String after) {
    return PropertyChanges.replace(client.resource(), SCOPES, before, List.of(after));
  }

  /** The OAuth settings of the client count. */
  public static Change turnOAuthOn(UserPoolClient client) {
    return PropertyChanges.put(client.resource(), "AllowedOAuthFlowsUserPoolClient", "true");
  }

  /** Users may sign in with the SDK. */
  public static Change allowSrpSignIn(UserPoolClient client) {
    return PropertyChanges.append(client.resource(), "ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH");
  }

  /** The client is created after a resource server. */
  public static Change dependOn(UserPoolClient client, ResourceServer server) {
    return new Change.Waits(client.resource(), List.of(server.resource()));
  }
}
