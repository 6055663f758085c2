package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the settings of a whole API from its document; those of the resource itself win. */
final class ApiSettings {
  private static final String ENDPOINT = "x-amazon-apigateway-endpoint-configuration";

  private ApiSettings() {}

  /** Returns the API with the properties that its document gives. */
  static MapNode withSettings(MapNode body, MapNode properties, OpenApiDocument document) {
    List<MapNode.Entry> settings = new ArrayList<>();
    add(settings, document.root().get("x-amazon-apigateway-policy"), "Policy");
    add(settings, document.root().get("x-amazon-apigateway-api-key-source"), "ApiKeySourceType");
    add(
        settings,
        document.root().get("x-amazon-apigateway-binary-media-types"),
        "BinaryMediaTypes");
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
    ResolvedNode configuration = document.section(ENDPOINT);
    if (configuration.isAbsent()) {
      for (Node server : document.section("servers").items()) {
        Optional<Node> own =
            document.resolver().resolve(server).map().flatMap(entries -> entries.get(ENDPOINT));
        configuration = own.map(document.resolver()::resolve).orElse(configuration);
      }
    }
    return configuration.map().flatMap(entries -> entries.get("disableExecuteApiEndpoint"));
  }
}
