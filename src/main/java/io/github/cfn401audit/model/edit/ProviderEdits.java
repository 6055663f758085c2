package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.UserPoolClient;
import java.util.ArrayList;
import java.util.List;

/** Changes of identity providers, and of what an app client lets them do. */
public final class ProviderEdits {
  private static final String SUPPORTED = "SupportedIdentityProviders";

  private ProviderEdits() {}

  /** The sign-in page of the client offers the pool's own users a way in. */
  public static Change supportOwnUsers(UserPoolClient client) {
    return PropertyChanges.append(client.resource(), SUPPORTED, "COGNITO");
  }

  /** The client lists another provider instead of one. */
  public static Change replaceSupported(UserPoolClient client, String before, String after) {
    return PropertyChanges.replace(client.resource(), SUPPORTED, before, List.of(after));
  }

  /** The client is created after a provider. */
  public static Change dependOn(UserPoolClient client, IdentityProvider provider) {
    return new Change.Waits(client.resource(), List.of(provider.resource()));
  }

  /** The provider has another name. */
  public static Change rename(IdentityProvider provider, String name) {
    return PropertyChanges.put(provider.resource(), "ProviderName", name);
  }

  /** The client may write these attributes, too. */
  public static Edit allowWriting(UserPoolClient client, List<String> attributes) {
    List<Change> changes = new ArrayList<>();
    for (String attribute : attributes) {
      changes.add(PropertyChanges.append(client.resource(), "WriteAttributes", attribute));
    }
    return new Edit(changes);
  }

  /** The client may read another attribute instead of one. */
  public static Change replaceReadable(UserPoolClient client, String before, String after) {
    return PropertyChanges.replace(client.resource(), "ReadAttributes", before, List.of(after));
  }

  /** The client may write another attribute instead of one. */
  public static Change replaceWritable(UserPoolClient client, String before, String after) {
    return PropertyChanges.replace(client.resource(), "WriteAttributes", before, List.of(after));
  }
}
