package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns the responses of an operation into {@code MethodResponses} and {@code Integration} of a
 * method.
 */
final class OperationResponses {
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  /** What an integration response says. */
  private static final List<String> ANSWER =
      List.of("statusCode", "responseParameters", "responseTemplates", "contentHandling");

  private OperationResponses() {}

  /** Adds both properties, as far as the operation has them. */
  static void add(OpenApiDocument document, MapNode operation, NodeBuilder properties) {
    ResolvedNode responses = document.resolver().resolve(operation, "responses");
    responses
        .map()
        .flatMap(entries -> methodResponses(document, entries))
        .ifPresent(all -> properties.with("MethodResponses", all));
    addUnread(responses, operation.get("responses"), "MethodResponses", properties);
    Optional<Node> written = operation.get(INTEGRATION);
    ResolvedNode integration =
        written.isPresent() ? document.follow(written.get()) : new ResolvedNode.Absent();
    integration
        .map()
        .ifPresent(
            entries -> properties.with("Integration", integration(document.resolver(), entries)));
    addUnread(integration, written, "Integration", properties);
  }

  private static void addUnread(
      ResolvedNode part, Optional<Node> written, String property, NodeBuilder properties) {
    if (part.unknown().isPresent() && written.isPresent()) {
      properties.with(property, NodeBuilder.unread(part.unknown().get(), written.get().range()));
    }
  }

  private static Optional<Node> methodResponses(
      OpenApiDocument document, ResolvedNode.Entries responses) {
    List<Node> all = new ArrayList<>();
    for (MapNode.Entry response : responses.all()) {
      document
          .follow(response.value())
          .map()
          .flatMap(entries -> document.resolver().resolve(entries.node(), "headers").map())
          .ifPresent(headers -> all.add(methodResponse(response.key(), headers)));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(NodeBuilder.list(all, responses.range()));
  }

  private static Node methodResponse(ScalarNode status, ResolvedNode.Entries headers) {
    NodeBuilder parameters = new NodeBuilder(headers.range());
    for (MapNode.Entry header : headers.all()) {
      parameters.with(
          "method.response.header." + header.key().text(),
          NodeBuilder.text("true", header.key().range()));
    }
    return new NodeBuilder(headers.range())
        .with("StatusCode", NodeBuilder.text(status.text(), status.range()))
        .with("ResponseParameters", parameters.map())
        .map();
  }

  private static Node integration(NodeResolver resolver, ResolvedNode.Entries integration) {
    NodeBuilder properties = new NodeBuilder(integration.range());
    integration.get("type").ifPresent(type -> properties.with("Type", upperCase(resolver, type)));
    integration
        .get("contentHandling")
        .or(() -> integration.more().map(why -> NodeBuilder.unread(why, integration.range())))
        .ifPresent(handling -> properties.with("ContentHandling", handling));
    ResolvedNode responses = resolver.resolve(integration.node(), "responses");
    Optional<UnknownReason> unread = responses.isAbsent() ? integration.more() : responses.unread();
    if (unread.isPresent()) {
      SourceRange at = responses.map().map(ResolvedNode.Entries::range).orElse(integration.range());
      properties.with("IntegrationResponses", NodeBuilder.unread(unread.get(), at));
    } else if (responses.map().isPresent()) {
      properties.with(
          "IntegrationResponses", integrationResponses(resolver, responses.map().get()));
    }
    return properties.map();
  }

  private static Node upperCase(NodeResolver resolver, Node type) {
    Optional<String> text = resolver.text(type);
    return text.isPresent()
        ? NodeBuilder.text(text.get().toUpperCase(Locale.ROOT), type.range())
        : type;
  }

  private static Node integrationResponses(NodeResolver resolver, ResolvedNode.Entries responses) {
    List<Node> all = new ArrayList<>();
    for (MapNode.Entry entry : responses.all()) {
      ResolvedNode response = resolver.resolve(entry.value());
      if (response.wholeMap().isPresent()) {
        all.add(integrationResponse(response.wholeMap().get()));
      } else if (!response.isAbsent()) {
        UnknownReason why =
            response
                .unknown()
                .orElseGet(
                    () ->
                        new UnknownReason("response " + entry.key().text() + " is not a map", ""));
        all.add(NodeBuilder.unread(why, entry.value().range()));
      }
    }
    return NodeBuilder.list(all, responses.range());
  }

  private static Node integrationResponse(MapNode response) {
    NodeBuilder properties = new NodeBuilder(response.range());
    for (String key : ANSWER) {
      response.get(key).ifPresent(value -> properties.with(PropertyName.of(key), value));
    }
    return properties.map();
  }
}
