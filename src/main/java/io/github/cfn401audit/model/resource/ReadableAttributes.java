package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Map;

/**
 * The attributes of users that a client may read.
 *
 * @param listed {@code ReadAttributes}; not written means all
 */
public record ReadableAttributes(Listing listed) {
  /**
   * What Cognito looks up for a scope. See
   * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html.
   */
  private static final Map<String, List<String>> REVEALED_BY =
      Map.of(
          "email", List.of("email", "email_verified"),
          "phone", List.of("phone_number", "phone_number_verified"));

  /** Reads the attributes of a client. */
  public static ReadableAttributes of(UserPoolClient client) {
    return new ReadableAttributes(client.readAttributes());
  }

  /** The attributes that a scope reveals and that the client provably may not read. */
  public List<String> lackedBy(String scope) {
    if (!listed.provesNonEmpty()) {
      return List.of();
    }
    return REVEALED_BY.getOrDefault(scope, List.of()).stream()
        .filter(attribute -> listed.contains(attribute) == Truth.NO)
        .toList();
  }
}
