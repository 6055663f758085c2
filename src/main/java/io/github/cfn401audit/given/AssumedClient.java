package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ScalarNode;
import java.util.List;

/**
 * An app client that no file declares and that the configuration file assumes.
 *
 * @param name its name in messages
 * @param grants how it obtains tokens, each by its name in the report for programs
 * @param scopes every scope that its tokens may carry
 */
public record AssumedClient(ScalarNode name, List<ScalarNode> grants, List<ScalarNode> scopes) {
  /** The names of the grants: what the report for programs calls them. */
  static final List<String> GRANTS =
      List.of("authorization_code", "implicit", "client_credentials", "sdk_sign_in");

  public AssumedClient {
    grants = List.copyOf(grants);
    scopes = List.copyOf(scopes);
  }

  boolean has(String grant) {
    return grants.stream().anyMatch(node -> node.text().equals(grant));
  }
}
