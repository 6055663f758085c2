package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.values.UnknownReason;
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
  private Optional<UnknownReason> more = Optional.empty();

  SamAuthorizers(Seen auth, Structure structure) {
    this.structure = structure;
    Seen all = auth instanceof Seen.Entries map ? structure.see(map.map(), "Authorizers") : auth;
    if (all instanceof Seen.Hidden hidden) {
      more = Optional.of(hidden.why());
    }
    if (all instanceof Seen.Entries written) {
      more = written.more().stream().findFirst();
      for (MapNode.Entry entry : written.map().entries()) {
        Seen authorizer = structure.see(entry.value());
        if (authorizer instanceof Seen.Entries known) {
          authorizers.put(entry.key().text(), new MapNode.Entry(entry.key(), known.map()));
        } else if (authorizer instanceof Seen.Hidden hidden) {
          Node unread = NodeBuilder.unread(hidden.why(), entry.value().range());
          authorizers.put(entry.key().text(), new MapNode.Entry(entry.key(), unread));
        }
      }
    }
  }

  /** Why there may be more; empty where these are all. */
  Optional<UnknownReason> more() {
    return more;
  }

  /** True where there is certainly none. */
  boolean areNone() {
    return authorizers.isEmpty() && more.isEmpty();
  }

  boolean contain(String name) {
    return authorizers.containsKey(name);
  }

  /** The scopes that an authorizer asks for where an event says nothing else. */
  Node scopes(String name, SourceRange at) {
    MapNode.Entry authorizer = authorizers.get(name);
    if (authorizer == null) {
      return NodeBuilder.list(List.of(), at);
    }
    return authorizer.value() instanceof MapNode known
        ? known.get("AuthorizationScopes").orElse(NodeBuilder.list(List.of(), at))
        : authorizer.value();
  }

  /** The schemes, by name. */
  List<MapNode.Entry> schemes() {
    List<MapNode.Entry> schemes = new ArrayList<>();
    for (MapNode.Entry authorizer : authorizers.values()) {
      Node scheme =
          authorizer.value() instanceof MapNode known
              ? scheme(authorizer.key(), known)
              : authorizer.value();
      schemes.add(new MapNode.Entry(authorizer.key(), scheme));
    }
    return schemes;
  }

  static MapNode.Entry iam(SourceRange at) {
    MapNode scheme =
        new NodeBuilder(at)
            .with("type", "apiKey")
            .with("name", "Authorization")
            .with("in", "header")
            .with("x-amazon-apigateway-authtype", "awsSigv4")
            .map();
    return new MapNode.Entry(NodeBuilder.text(IAM, at), scheme);
  }

  static MapNode.Entry apiKey(SourceRange at) {
    MapNode scheme =
        new NodeBuilder(at)
            .with("type", "apiKey")
            .with("name", "x-api-key")
            .with("in", "header")
            .map();
    return new MapNode.Entry(NodeBuilder.text(API_KEY, at), scheme);
  }

  private MapNode scheme(ScalarNode name, MapNode authorizer) {
    SourceRange at = name.range();
    Optional<Node> pools = authorizer.get("UserPoolArn").filter(this::isThere);
    Seen whole = structure.see(authorizer, "Identity");
    Optional<MapNode> identity =
        whole instanceof Seen.Entries written ? Optional.of(written.map()) : Optional.empty();
    if (whole instanceof Seen.Hidden hidden) {
      Node unread = NodeBuilder.unread(hidden.why(), at);
      identity =
          Optional.of(
              new NodeBuilder(at)
                  .with("Header", unread)
                  .with("ValidationExpression", unread)
                  .map());
    }
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
            .orElse(NodeBuilder.text("Authorization", at));
    NodeBuilder scheme =
        new NodeBuilder(at)
            .with("type", "apiKey")
            .with("name", request ? NodeBuilder.text("Unused", at) : header)
            .with("in", "header")
            .with(
                "x-amazon-apigateway-authtype",
                pools.isPresent() ? "cognito_user_pools" : "custom");
    NodeBuilder extension = new NodeBuilder(at);
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
        : NodeBuilder.list(List.of(pools), pools.range());
  }

  private Optional<Node> sources(MapNode identity, SourceRange at) {
    List<String> sources = new ArrayList<>();
    add(identity, "Headers", "method.request.header.", sources);
    add(identity, "QueryStrings", "method.request.querystring.", sources);
    add(identity, "StageVariables", "stageVariables.", sources);
    add(identity, "Context", "context.", sources);
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(NodeBuilder.text(String.join(", ", sources), at));
  }

  private void add(MapNode identity, String key, String prefix, List<String> sources) {
    if (structure.see(identity, key) instanceof Seen.Items items) {
      items.list().items().forEach(item -> sources.add(prefix + structure.text(item).orElse("?")));
    }
  }
}
