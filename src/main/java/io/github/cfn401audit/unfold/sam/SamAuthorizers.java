package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns {@code Auth.Authorizers} of an API into security schemes of its document. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html.
 */
final class SamAuthorizers {
  static final String IAM = "AWS_IAM";
  static final String API_KEY = "api_key";

  private final NodeResolver resolver;
  private final Map<String, MapNode.Entry> authorizers = new LinkedHashMap<>();
  private final Optional<UnknownReason> more;
  private final boolean misshapen;

  SamAuthorizers(ResolvedNode auth, NodeResolver resolver) {
    this.resolver = resolver;
    ResolvedNode all =
        auth.map().map(map -> resolver.resolve(map.node(), "Authorizers")).orElse(auth);
    this.more = all.unread();
    this.misshapen = all.list().isPresent() || all.scalar().isPresent();
    all.map().ifPresent(written -> written.all().forEach(this::read));
  }

  private void read(MapNode.Entry entry) {
    ResolvedNode authorizer = resolver.resolve(entry.value());
    Optional<Node> known =
        authorizer
            .map()
            .<Node>map(ResolvedNode.Entries::node)
            .or(
                () ->
                    authorizer
                        .unknown()
                        .map(why -> NodeBuilder.unread(why, entry.value().range())));
    known.ifPresent(
        node -> authorizers.put(entry.key().text(), new MapNode.Entry(entry.key(), node)));
  }

  /** Returns why there may be more authorizers; empty where these are all. */
  Optional<UnknownReason> more() {
    return more;
  }

  /** True where nobody wrote any; SAM refuses what is not a map. */
  boolean areNone() {
    return authorizers.isEmpty() && more.isEmpty() && !misshapen;
  }

  boolean contain(String name) {
    return authorizers.containsKey(name);
  }

  /** Returns the scopes that an authorizer asks for unless an event asks for others. */
  Node scopes(String name, SourceRange at) {
    MapNode.Entry authorizer = authorizers.get(name);
    if (authorizer == null) {
      return NodeBuilder.list(List.of(), at);
    }
    return authorizer.value() instanceof MapNode known
        ? known.get("AuthorizationScopes").orElse(NodeBuilder.list(List.of(), at))
        : authorizer.value();
  }

  /** Returns the schemes, in order. */
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
    Optional<Node> pools = resolver.present(authorizer, "UserPoolArn");
    Optional<MapNode> identity = identity(authorizer, at);
    boolean request =
        pools.isEmpty()
            && resolver
                .text(authorizer, "FunctionPayloadType")
                .filter("REQUEST"::equals)
                .isPresent();
    Node header =
        identity
            .flatMap(map -> resolver.present(map, "Header"))
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
          .flatMap(map -> resolver.present(map, "ValidationExpression"))
          .ifPresent(expression -> extension.with("identityValidationExpression", expression));
    } else if (identity.isPresent()) {
      sources(identity.get(), at).ifPresent(sources -> extension.with("identitySource", sources));
    }
    return scheme.with("x-amazon-apigateway-authorizer", extension.map()).map();
  }

  /** Returns where the authorizer looks for a token; its parts are unread where that is. */
  private Optional<MapNode> identity(MapNode authorizer, SourceRange at) {
    ResolvedNode identity = resolver.resolve(authorizer, "Identity");
    return identity
        .map()
        .map(ResolvedNode.Entries::node)
        .or(() -> identity.unknown().map(why -> unreadIdentity(why, at)));
  }

  private static MapNode unreadIdentity(UnknownReason why, SourceRange at) {
    Node unread = NodeBuilder.unread(why, at);
    return new NodeBuilder(at).with("Header", unread).with("ValidationExpression", unread).map();
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
    for (Node item : resolver.resolve(identity, key).items()) {
      sources.add(prefix + resolver.text(item).orElse("?"));
    }
  }
}
