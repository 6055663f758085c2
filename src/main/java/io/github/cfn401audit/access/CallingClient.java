package io.github.cfn401audit.access;

import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.Truth;
import java.util.List;

/**
 * An app client as somebody meets it who wants a token.
 *
 * @param id its identity
 * @param name its {@code ClientName}; empty where none is known
 * @param pool the logical id of its user pool
 * @param endpoint the address of the pool's domain, such as {@code
 *     https://shop.auth.eu-west-1.amazoncognito.com}, with what is not known in capitals
 * @param callback the first address to which a signed-in user may be sent; empty where none is
 *     known
 * @param secret whether it has a secret
 * @param scopes the scopes that it may ask for
 * @param flows the sign-in flows of the SDK in words; may be empty
 */
public record CallingClient(
    ResourceId id,
    String name,
    String pool,
    String endpoint,
    String callback,
    Truth secret,
    List<String> scopes,
    String flows) {
  public CallingClient {
    scopes = List.copyOf(scopes);
  }

  /** True where the user may mean it by that word: its logical id or its {@code ClientName}. */
  public boolean isCalled(String word) {
    return id.logicalId().equals(word) || name.equals(word);
  }

  /** The name by which it is matched with the same client of another version. */
  public String lastingName() {
    return name.isEmpty() ? id.logicalId() : name;
  }
}
