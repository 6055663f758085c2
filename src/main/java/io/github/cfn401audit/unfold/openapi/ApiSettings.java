package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a document says of the API as a whole. What the resource itself says, counts more. */
final class ApiSettings {
  private static final String ENDPOINT = "x-amazon-apigateway-endpoint-configuration";

  private ApiSettings() {}

  /** The API with the properties that its document gives. */
  static MapNode withSettings(MapNode body, MapNode properties, OpenApiDocument document) {
    List<MapNode.Entry> settings = new ArrayList<>();
    add(settings, document.root().get("x-amazon-apigateway-policy"), "Policy");
    add(settings, document.root().get("x-amazon-apigateway-api-key-source"), "ApiKeySourceType");
    add(settings, defaultEndpoint(document), "DisableExecuteApiEndpoint");
    settings.removeIf(setting -> properties.get(setting.key().text()).isPresent());
    if (settings.isEmpty()) {
      return body;
    }
    settings.addAll(0, properties.entries());
    MapNode all = new MapNode(settings, properties.tag(), properties.range());
    List<MapNode.Entry> attributes = new ArrayList<>(body.entries().size());
    for (MapNode.Entry attribute : body.entries()) {
      attributes.add(
          attribute.key().text().equals("Properties")
              ? new MapNode.Entry(attribute.key(), all)
              : attribute);
    }
    return new MapNode(attributes, body.tag(), body.range());
  }

  private static void add(List<MapNode.Entry> settings, Optional<Node> value, String property) {
    if (value.isPresent()) {
      settings.add(new MapNode.Entry(NodeBuilder.text(property, value.get().range()), value.get()));
    }
  }

  /** Version 2.0 has it at the root, version 3 at a server. */
  private static Optional<Node> defaultEndpoint(OpenApiDocument document) {
    Seen at = document.section(ENDPOINT);
    if (at instanceof Seen.Nothing && document.section("servers") instanceof Seen.Items servers) {
      for (Node server : servers.list().items()) {
        if (document.structure().see(server) instanceof Seen.Entries entries
            && entries.map().get(ENDPOINT).isPresent()) {
          at = document.structure().see(entries.map(), ENDPOINT);
        }
      }
    }
    return at instanceof Seen.Entries entries
        ? entries.map().get("disableExecuteApiEndpoint")
        : Optional.empty();
  }

  /** The gateway responses of a document. */
  static List<MapNode.Entry> gatewayResponses(String api, OpenApiDocument document) {
    List<MapNode.Entry> responses = new ArrayList<>();
    Seen section = document.section("x-amazon-apigateway-gateway-responses");
    if (section instanceof Seen.Entries entries) {
      for (MapNode.Entry entry : entries.map().entries()) {
        if (document.structure().see(entry.value()) instanceof Seen.Entries response) {
          responses.add(gatewayResponse(api, entry.key(), response.map()));
        }
      }
    }
    return responses;
  }

  private static MapNode.Entry gatewayResponse(String api, ScalarNode type, MapNode response) {
    SourceRange at = type.range();
    NodeBuilder properties =
        new NodeBuilder(at)
            .with("RestApiId", NodeBuilder.ref(api, at))
            .with("ResponseType", NodeBuilder.text(type.text(), at));
    response.get("statusCode").ifPresent(code -> properties.with("StatusCode", code));
    response
        .get("responseParameters")
        .ifPresent(parameters -> properties.with("ResponseParameters", parameters));
    return NodeBuilder.resource(
        PartName.of("gateway response " + type.text(), api),
        at,
        "AWS::ApiGateway::GatewayResponse",
        properties.map());
  }
}
