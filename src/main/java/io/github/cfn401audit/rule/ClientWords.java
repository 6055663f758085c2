package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/** What a client can do, in words. */
public final class ClientWords {
  private ClientWords() {}

  /** The flows of a client and whether users sign in with the SDK. */
  public static String of(UserPoolClient client) {
    List<String> ways = new ArrayList<>();
    add(ways, client, "code", "code flow");
    add(ways, client, "implicit", "implicit flow");
    add(ways, client, "client_credentials", "client credentials");
    String oauth =
        ways.isEmpty()
            ? "no working OAuth flow"
            : String.join(" and ", ways)
                + (client.allowedOAuthScopes().provesNonEmpty()
                    ? " with " + String.join(", ", client.allowedOAuthScopes().shown())
                    : " without scopes");
    boolean signIn = client.allowsSdkSignIn() != Truth.NO;
    return oauth + (signIn ? "; SDK sign-in is on" : "; SDK sign-in is off");
  }

  /** {@code the code flow and client credentials}, of the flows {@code code} and so on. */
  public static String flows(List<String> flows) {
    return String.join(" and ", flows.stream().map(ClientWords::flow).toList());
  }

  private static String flow(String name) {
    return name.equals("client_credentials") ? "client credentials" : "the " + name + " flow";
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
