package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers of an operation, as {@code MethodResponses} and {@code Integration} of a method. */
final class Responses {
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  private Responses() {}

  /** Adds the properties that the operation gives. */
  static void add(OpenApiDocument document, MapNode operation, Made properties) {
    if (document.structure().see(operation, "responses") instanceof Seen.Entries responses) {
      methodResponses(document, responses.map())
          .ifPresent(r -> properties.with("MethodResponses", r));
    }
    Optional<Node> integration = operation.get(INTEGRATION);
    if (integration.isPresent()
        && document.follow(integration.get()) instanceof Seen.Entries entries) {
      properties.with("Integration", integration(document, entries.map()));
    }
  }

  private static Optional<Node> methodResponses(OpenApiDocument document, MapNode responses) {
    List<Node> made = new ArrayList<>();
    for (MapNode.Entry entry : responses.entries()) {
      if (document.follow(entry.value()) instanceof Seen.Entries response
          && document.structure().see(response.map(), "headers") instanceof Seen.Entries headers) {
        SourceRange at = headers.map().range();
        Made parameters = new Made(at);
        for (MapNode.Entry header : headers.map().entries()) {
          parameters.with(
              "method.response.header." + header.key().text(),
              Made.text("true", header.key().range()));
        }
        made.add(
            new Made(at)
                .with("StatusCode", Made.text(entry.key().text(), entry.key().range()))
                .with("ResponseParameters", parameters.map())
                .map());
      }
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(Made.list(made, responses.range()));
  }

  private static Node integration(OpenApiDocument document, MapNode integration) {
    Made made = new Made(integration.range());
    Structure structure = document.structure();
    integration
        .get("type")
        .ifPresent(
            type ->
                made.with(
                    "Type",
                    structure
                        .text(type)
                        .<Node>map(text -> Made.text(text.toUpperCase(Locale.ROOT), type.range()))
                        .orElse(type)));
    if (structure.see(integration, "responses") instanceof Seen.Entries responses) {
      List<Node> answers = new ArrayList<>();
      for (MapNode.Entry entry : responses.map().entries()) {
        if (structure.see(entry.value()) instanceof Seen.Entries response) {
          answers.add(answer(response.map()));
        }
      }
      made.with("IntegrationResponses", Made.list(answers, responses.map().range()));
    }
    return made.map();
  }

  private static Node answer(MapNode response) {
    Made made = new Made(response.range());
    response.get("statusCode").ifPresent(code -> made.with("StatusCode", code));
    response
        .get("responseParameters")
        .ifPresent(parameters -> made.with("ResponseParameters", parameters));
    return made.map();
  }
}
