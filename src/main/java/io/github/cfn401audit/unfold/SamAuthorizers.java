package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Auth.Authorizers} of an API as the security schemes of its document. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html.
 */
final class SamAuthorizers {
  static final String IAM = "AWS_IAM";
  static final String API_KEY = "api_key";

  private final Structure structure;
  private final Map<String, MapNode.Entry> authorizers = new LinkedHashMap<>();

  SamAuthorizers(Optional<MapNode> auth, Structure structure) {
    this.structure = structure;
    if (auth.isPresent()
        && structure.see(auth.get(), "Authorizers") instanceof Seen.Entries written) {
      for (MapNode.Entry entry : written.map().entries()) {
        if (structure.see(entry.value()) instanceof Seen.Entries authorizer) {
          authorizers.put(entry.key().text(), new MapNode.Entry(entry.key(), authorizer.map()));
        }
      }
    }
  }

  boolean contain(String name) {
    return authorizers.containsKey(name);
  }

  boolean isEmpty() {
    return authorizers.isEmpty();
  }

  /** The scopes that an authorizer asks for where an event says nothing else. */
  Node scopes(String name, SourceRange at) {
    MapNode.Entry authorizer = authorizers.get(name);
    Optional<Node> scopes =
        authorizer == null
            ? Optional.empty()
            : ((MapNode) authorizer.value()).get("AuthorizationScopes");
    return scopes.isPresent() ? scopes.get() : Made.list(List.of(), at);
  }

  /** The schemes, by name. */
  List<MapNode.Entry> schemes() {
    List<MapNode.Entry> schemes = new ArrayList<>();
    for (MapNode.Entry authorizer : authorizers.values()) {
      schemes.add(
          new MapNode.Entry(
              authorizer.key(), scheme(authorizer.key(), (MapNode) authorizer.value())));
    }
    return schemes;
  }

  static MapNode.Entry iam(SourceRange at) {
    MapNode scheme =
        new Made(at)
            .with("type", "apiKey")
            .with("name", "Authorization")
            .with("in", "header")
            .with("x-amazon-apigateway-authtype", "awsSigv4")
            .map();
    return new MapNode.Entry(Made.text(IAM, at), scheme);
  }

  static MapNode.Entry apiKey(SourceRange at) {
    MapNode scheme =
        new Made(at).with("type", "apiKey").with("name", "x-api-key").with("in", "header").map();
    return new MapNode.Entry(Made.text(API_KEY, at), scheme);
  }

  private MapNode scheme(ScalarNode name, MapNode authorizer) {
    SourceRange at = name.range();
    Optional<Node> pools = authorizer.get("UserPoolArn").filter(this::isThere);
    Optional<MapNode> identity =
        structure.see(authorizer, "Identity") instanceof Seen.Entries written
            ? Optional.of(written.map())
            : Optional.empty();
    boolean request =
        pools.isEmpty()
            && structure
                .text(authorizer, "FunctionPayloadType")
                .filter("REQUEST"::equals)
                .isPresent();
    Node header =
        identity
            .flatMap(map -> map.get("Header"))
            .filter(this::isThere)
            .orElse(Made.text("Authorization", at));
    Made scheme =
        new Made(at)
            .with("type", "apiKey")
            .with("name", request ? Made.text("Unused", at) : header)
            .with("in", "header")
            .with(
                "x-amazon-apigateway-authtype",
                pools.isPresent() ? "cognito_user_pools" : "custom");
    Made extension = new Made(at);
    if (pools.isPresent()) {
      extension.with("type", "cognito_user_pools").with("providerARNs", list(pools.get()));
    } else {
      extension.with("type", request ? "request" : "token");
      authorizer.get("FunctionArn").ifPresent(arn -> extension.with("authorizerUri", arn));
    }
    if (!request) {
      identity
          .flatMap(map -> map.get("ValidationExpression"))
          .filter(this::isThere)
          .ifPresent(expression -> extension.with("identityValidationExpression", expression));
    } else if (identity.isPresent()) {
      sources(identity.get(), at).ifPresent(sources -> extension.with("identitySource", sources));
    }
    return scheme.with("x-amazon-apigateway-authorizer", extension.map()).map();
  }

  private boolean isThere(Node node) {
    return !(structure.see(node) instanceof Seen.Nothing);
  }

  private static Node list(Node pools) {
    return pools instanceof ListNode list && list.tag().isEmpty()
        ? list
        : Made.list(List.of(pools), pools.range());
  }

  private Optional<Node> sources(MapNode identity, SourceRange at) {
    List<String> sources = new ArrayList<>();
    add(identity, "Headers", "method.request.header.", sources);
    add(identity, "QueryStrings", "method.request.querystring.", sources);
    add(identity, "StageVariables", "stageVariables.", sources);
    add(identity, "Context", "context.", sources);
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(Made.text(String.join(", ", sources), at));
  }

  private void add(MapNode identity, String key, String prefix, List<String> sources) {
    if (structure.see(identity, key) instanceof Seen.Items items) {
      items.list().items().forEach(item -> sources.add(prefix + structure.text(item).orElse("?")));
    }
  }
}
