package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers of an operation, as {@code MethodResponses} and {@code Integration} of a method. */
final class Responses {
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  private Responses() {}

  /** Adds the properties that the operation gives. */
  static void add(OpenApiDocument document, MapNode operation, NodeBuilder properties) {
    Optional<Node> written = operation.get("responses");
    Seen responses = document.structure().see(operation, "responses");
    if (responses instanceof Seen.Entries entries) {
      methodResponses(document, entries.map())
          .ifPresent(made -> properties.with("MethodResponses", made));
    } else if (responses instanceof Seen.Hidden hidden && written.isPresent()) {
      properties.with("MethodResponses", NodeBuilder.unread(hidden.why(), written.get().range()));
    }
    Optional<Node> integration = operation.get(INTEGRATION);
    Seen answered =
        integration.isPresent() ? document.follow(integration.get()) : new Seen.Nothing();
    if (answered instanceof Seen.Entries entries) {
      properties.with("Integration", integration(document, entries));
    } else if (answered instanceof Seen.Hidden hidden && integration.isPresent()) {
      properties.with("Integration", NodeBuilder.unread(hidden.why(), integration.get().range()));
    }
  }

  private static Optional<Node> methodResponses(OpenApiDocument document, MapNode responses) {
    List<Node> made = new ArrayList<>();
    for (MapNode.Entry entry : responses.entries()) {
      if (document.follow(entry.value()) instanceof Seen.Entries response
          && document.structure().see(response.map(), "headers") instanceof Seen.Entries headers) {
        SourceRange at = headers.map().range();
        NodeBuilder parameters = new NodeBuilder(at);
        for (MapNode.Entry header : headers.map().entries()) {
          parameters.with(
              "method.response.header." + header.key().text(),
              NodeBuilder.text("true", header.key().range()));
        }
        made.add(
            new NodeBuilder(at)
                .with("StatusCode", NodeBuilder.text(entry.key().text(), entry.key().range()))
                .with("ResponseParameters", parameters.map())
                .map());
      }
    }
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(NodeBuilder.list(made, responses.range()));
  }

  private static Node integration(OpenApiDocument document, Seen.Entries written) {
    MapNode integration = written.map();
    NodeBuilder made = new NodeBuilder(integration.range());
    Structure structure = document.structure();
    integration
        .get("type")
        .ifPresent(
            type ->
                made.with(
                    "Type",
                    structure
                        .text(type)
                        .<Node>map(
                            text -> NodeBuilder.text(text.toUpperCase(Locale.ROOT), type.range()))
                        .orElse(type)));
    Seen seen = structure.see(integration, "responses");
    if (seen instanceof Seen.Nothing && !written.more().isEmpty()) {
      seen = new Seen.Hidden(written.more().get(0));
    }
    answers(structure, seen, integration.range())
        .ifPresent(answers -> made.with("IntegrationResponses", answers));
    return made.map();
  }

  /** The answers, in a list; unread where not all of them are known. */
  private static Optional<Node> answers(Structure structure, Seen responses, SourceRange at) {
    if (responses instanceof Seen.Hidden hidden) {
      return Optional.of(NodeBuilder.unread(hidden.why(), at));
    }
    if (!(responses instanceof Seen.Entries entries)) {
      return Optional.empty();
    }
    SourceRange range = entries.map().range();
    if (!entries.more().isEmpty()) {
      return Optional.of(NodeBuilder.unread(entries.more().get(0), range));
    }
    List<Node> answers = new ArrayList<>();
    for (MapNode.Entry entry : entries.map().entries()) {
      Seen answer = structure.see(entry.value());
      if (answer instanceof Seen.Entries response && response.more().isEmpty()) {
        answers.add(answer(response.map()));
      } else if (!(answer instanceof Seen.Nothing)) {
        UnknownReason why =
            answer instanceof Seen.Hidden hidden
                ? hidden.why()
                : new UnknownReason("answer " + entry.key().text() + " is no map", "");
        answers.add(NodeBuilder.unread(why, entry.value().range()));
      }
    }
    return Optional.of(NodeBuilder.list(answers, range));
  }

  private static Node answer(MapNode response) {
    NodeBuilder made = new NodeBuilder(response.range());
    response.get("statusCode").ifPresent(code -> made.with("StatusCode", code));
    response
        .get("responseParameters")
        .ifPresent(parameters -> made.with("ResponseParameters", parameters));
    return made.map();
  }
}
