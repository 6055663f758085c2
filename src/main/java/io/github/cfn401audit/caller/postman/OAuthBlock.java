package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The OAuth 2.0 settings of a collection, a folder or a request. See
 * https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html.
 */
final class OAuthBlock {
  private static final String BROWSER = "https://oauth.pstmn.io/v1/callback";

  private final String owner;
  private final SourceRange range;
  private final Map<String, Setting> settings = new HashMap<>();

  private OAuthBlock(String owner, SourceRange range) {
    this.owner = owner;
    this.range = range;
  }

  /** Reads the value of {@code auth}; empty where it is not OAuth 2.0. */
  static Optional<OAuthBlock> read(String owner, MapNode auth, Variables variables) {
    boolean oauth = auth.scalar("type").map(ScalarNode::text).filter("oauth2"::equals).isPresent();
    if (!oauth) {
      return Optional.empty();
    }
    OAuthBlock block = new OAuthBlock(owner, auth.range());
    auth.map("oauth2")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(entry -> block.put(entry.key().text(), entry.value(), variables)));
    for (Node item : auth.list("oauth2").map(ListNode::items).orElse(List.of())) {
      Optional<MapNode> one = item.asMap();
      Optional<String> key = one.flatMap(map -> map.scalar("key")).map(ScalarNode::text);
      Optional<Node> value = one.flatMap(map -> map.get("value"));
      if (key.isPresent() && value.isPresent()) {
        block.put(key.get(), value.get(), variables);
      }
    }
    return Optional.of(block);
  }

  private void put(String key, Node value, Variables variables) {
    value
        .asScalar()
        .ifPresent(
            scalar -> settings.put(key, new Setting(variables.in(scalar.text()), scalar.range())));
  }

  /** The collection, folder or request that it belongs to. */
  String owner() {
    return owner;
  }

  /** The place of a setting; that of the block where it is missing. */
  SourceRange place(String key) {
    return Optional.ofNullable(settings.get(key)).map(Setting::range).orElse(range);
  }

  /** A setting; empty where it is missing or not known. */
  Optional<String> text(String key) {
    return Optional.ofNullable(settings.get(key)).flatMap(Setting::known);
  }

  /** True where a setting is certainly missing or empty. */
  boolean lacks(String key) {
    Setting setting = settings.get(key);
    return setting == null || setting.text().isEmpty();
  }

  /** The flow of an app client that its grant needs; empty where that is not known. */
  Optional<String> flow() {
    return text("grant_type")
        .flatMap(
            grant ->
                switch (grant) {
                  case "authorization_code", "authorization_code_with_pkce" -> Optional.of("code");
                  case "implicit" -> Optional.of("implicit");
                  case "client_credentials" -> Optional.of("client_credentials");
                  default -> Optional.empty();
                });
  }

  /** True where a user signs in by way of a browser. */
  boolean isOfUser() {
    return flow().filter(flow -> !flow.equals("client_credentials")).isPresent();
  }

  /** The callback that is sent; empty where that is not known. */
  Optional<String> callback() {
    return text("useBrowser").filter("true"::equals).isPresent()
        ? Optional.of(BROWSER)
        : text("redirect_uri").filter(url -> !url.isEmpty());
  }

  /** The scopes that are requested; empty where they are not known or none is named. */
  List<String> scopes() {
    List<String> scopes = new ArrayList<>();
    for (String scope : text("scope").orElse("").split("[ ,]+", -1)) {
      if (!scope.isEmpty()) {
        scopes.add(scope);
      }
    }
    return scopes;
  }
}
