package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/** What a client can do, in words, for the last step of a chain. */
public final class ClientWords {
  private ClientWords() {}

  public static String of(UserPoolClient client) {
    List<String> ways = new ArrayList<>();
    add(ways, client, "code", "code flow");
    add(ways, client, "implicit", "implicit flow");
    add(ways, client, "client_credentials", "client credentials");
    String oauth =
        ways.isEmpty()
            ? "no live OAuth flow"
            : String.join(" and ", ways)
                + (client.allowedOAuthScopes().provesNonEmpty()
                    ? " with " + String.join(", ", client.allowedOAuthScopes().shown())
                    : " without scopes");
    boolean signIn = client.allowsSdkSignIn() != Truth.NO;
    return oauth + (signIn ? "; SDK sign-in is on" : "; SDK sign-in is off");
  }

  /** True where some OAuth flow is certainly live. */
  public static boolean hasLiveFlow(UserPoolClient client) {
    return client.hasLiveFlow("code") == Truth.YES
        || client.hasLiveFlow("implicit") == Truth.YES
        || client.hasLiveFlow("client_credentials") == Truth.YES;
  }

  private static void add(List<String> ways, UserPoolClient client, String flow, String words) {
    if (client.hasLiveFlow(flow) != Truth.NO) {
      ways.add(words);
    }
  }
}
