package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the gateway responses of a document into resources. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-gateway-responses.html.
 */
final class DocumentGatewayResponses {
  private static final String SECTION = "x-amazon-apigateway-gateway-responses";

  /** What a response says. */
  private static final List<String> ANSWER = List.of("statusCode", "responseParameters");

  private final String api;
  private final OpenApiDocument document;

  private DocumentGatewayResponses(String api, OpenApiDocument document) {
    this.api = api;
    this.document = document;
  }

  /** Returns the responses; where some are not known, one that may be any of them. */
  static List<MapNode.Entry> of(String api, OpenApiDocument document) {
    return new DocumentGatewayResponses(api, document).read();
  }

  private List<MapNode.Entry> read() {
    List<MapNode.Entry> all = new ArrayList<>();
    ResolvedNode section = document.section(SECTION);
    section
        .map()
        .ifPresent(entries -> entries.all().forEach(entry -> response(entry).ifPresent(all::add)));
    section.unread().ifPresent(why -> all.add(unread(why)));
    return all;
  }

  private Optional<MapNode.Entry> response(MapNode.Entry entry) {
    ScalarNode type = entry.key();
    ResolvedNode response = document.resolver().resolve(entry.value());
    if (response.unread().isEmpty() && response.map().isEmpty()) {
      return Optional.empty();
    }
    NodeBuilder properties =
        properties(api, NodeBuilder.text(type.text(), type.range()), type.range());
    for (String key : ANSWER) {
      response
          .map()
          .flatMap(entries -> entries.get(key))
          .or(() -> response.unread().map(why -> NodeBuilder.unread(why, type.range())))
          .ifPresent(value -> properties.with(PropertyName.of(key), value));
    }
    return Optional.of(resource(api, "gateway response " + type.text(), properties, type.range()));
  }

  private MapNode.Entry unread(UnknownReason why) {
    return unread(
        api, why, document.root().get(SECTION).map(Node::range).orElse(document.root().range()));
  }

  /** Returns a response that stands for any number of responses of any type. */
  static MapNode.Entry unread(String api, UnknownReason why, SourceRange at) {
    Node unread = NodeBuilder.unread(why, at);
    NodeBuilder properties = properties(api, unread, at);
    ANSWER.forEach(key -> properties.with(PropertyName.of(key), unread));
    return resource(api, "gateway responses", properties, at);
  }

  private static NodeBuilder properties(String api, Node type, SourceRange at) {
    return new NodeBuilder(at)
        .with("RestApiId", NodeBuilder.ref(api, at))
        .with("ResponseType", type);
  }

  private static MapNode.Entry resource(
      String api, String part, NodeBuilder properties, SourceRange at) {
    return NodeBuilder.resource(
        PartName.of(part, api), at, "AWS::ApiGateway::GatewayResponse", properties.map());
  }
}
