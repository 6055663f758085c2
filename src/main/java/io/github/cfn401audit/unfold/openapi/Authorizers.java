package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the security schemes of a document into authorizers. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html.
 */
final class Authorizers {
  private static final String TYPE = "AWS::ApiGateway::Authorizer";
  private static final String HEADER = "method.request.header.";

  /** The properties that keep their value, by their name in a document. */
  private static final Map<String, String> SAME =
      Map.of(
          "providerARNs", "ProviderARNs",
          "identityValidationExpression", "IdentityValidationExpression",
          "authorizerUri", "AuthorizerUri",
          "authorizerCredentials", "AuthorizerCredentials",
          "authorizerResultTtlInSeconds", "AuthorizerResultTtlInSeconds");

  private Authorizers() {}

  /** Returns the authorizers; where some are not known, one that may be any of them. */
  static List<MapNode.Entry> of(String api, OpenApiDocument document, SecuritySchemes schemes) {
    List<MapNode.Entry> authorizers = new ArrayList<>();
    for (SecurityScheme scheme : schemes.all()) {
      if (scheme.kind() == SecurityScheme.Kind.UNKNOWN) {
        authorizers.add(
            unread(scheme.name().text(), api, scheme.doubt().orElseThrow(), scheme.name().range()));
      } else if (scheme.kind().guards() && scheme.kind() != SecurityScheme.Kind.IAM) {
        authorizers.add(authorizer(api, document.resolver(), scheme));
      }
    }
    schemes
        .more()
        .ifPresent(
            why -> authorizers.add(unread("authorizers", api, why, document.root().range())));
    return authorizers;
  }

  /** Returns an authorizer of which nothing is known. */
  static MapNode.Entry unread(String name, String api, UnknownReason why, SourceRange at) {
    Node unread = NodeBuilder.unread(why, at);
    MapNode properties =
        new NodeBuilder(at)
            .with("RestApiId", NodeBuilder.ref(api, at))
            .with("Type", unread)
            .with("IdentitySource", unread)
            .with("IdentityValidationExpression", unread)
            .with("ProviderARNs", unread)
            .map();
    return NodeBuilder.resource(PartName.of(name, api), at, TYPE, properties);
  }

  private static MapNode.Entry authorizer(
      String api, NodeResolver resolver, SecurityScheme scheme) {
    ScalarNode name = scheme.name();
    SourceRange at = scheme.extension().map(MapNode::range).orElse(name.range());
    NodeBuilder properties =
        new NodeBuilder(at)
            .with("RestApiId", NodeBuilder.ref(api, name.range()))
            .with("Name", NodeBuilder.text(name.text(), name.range()))
            .with("Type", type(resolver, scheme));
    identitySource(resolver, scheme).ifPresent(node -> properties.with("IdentitySource", node));
    if (scheme.extension().isPresent()) {
      for (MapNode.Entry entry : scheme.extension().get().entries()) {
        String property = SAME.get(entry.key().text());
        if (property != null) {
          properties.with(property, entry.value());
        }
      }
    }
    SchemeFault.of(scheme, resolver)
        .ifPresent(fault -> properties.with(UnfoldingNote.SCHEME_FAULT, fault));
    return NodeBuilder.resource(
        PartName.of(name.text(), api), name.range(), TYPE, properties.map());
  }

  private static Node type(NodeResolver resolver, SecurityScheme scheme) {
    SourceRange at =
        scheme
            .extension()
            .flatMap(extension -> extension.get("type"))
            .map(Node::range)
            .orElse(scheme.name().range());
    if (scheme.kind() == SecurityScheme.Kind.COGNITO) {
      return NodeBuilder.text("COGNITO_USER_POOLS", at);
    }
    String type =
        scheme.extension().flatMap(extension -> resolver.text(extension, "type")).orElse("");
    return NodeBuilder.text(type.toUpperCase(Locale.ROOT), at);
  }

  /** A user pool authorizer reads the header that the scheme names. */
  private static Optional<Node> identitySource(NodeResolver resolver, SecurityScheme scheme) {
    Optional<Node> own =
        scheme.kind() == SecurityScheme.Kind.COGNITO
            ? Optional.empty()
            : scheme.extension().flatMap(extension -> extension.get("identitySource"));
    if (own.isPresent()) {
      return own;
    }
    Optional<Node> header = scheme.map().get("name");
    if (header.isEmpty() || resolver.text(scheme.map(), "in").filter("header"::equals).isEmpty()) {
      return Optional.empty();
    }
    SourceRange at = header.get().range();
    Node parts = NodeBuilder.list(List.of(NodeBuilder.text(HEADER, at), header.get()), at);
    return Optional.of(
        resolver
            .text(header.get())
            .<Node>map(text -> NodeBuilder.text(HEADER + text, at))
            .orElseGet(
                () ->
                    new NodeBuilder(at)
                        .with(
                            "Fn::Join",
                            NodeBuilder.list(List.of(NodeBuilder.text("", at), parts), at))
                        .map()));
  }
}
