package io.github.cfn401audit.template;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.ScalarNode;

/**
 * Finds resources that stand for others: SAM resources, and APIs whose methods are in a document.
 */
final class DialectSearch {
  private DialectSearch() {}

  /** True where some resource is a SAM resource, or an API with a document. */
  static boolean in(MapNode root) {
    if (root.get("Resources").orElse(null) instanceof MapNode resources) {
      for (MapNode.Entry entry : resources.entries()) {
        if (entry.value() instanceof MapNode body && isDialect(body)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDialect(MapNode body) {
    if (!(body.get("Type").orElse(null) instanceof ScalarNode type)) {
      return false;
    }
    return switch (type.text()) {
      case "AWS::ApiGateway::RestApi" -> mayHaveDocument(body);
      case "AWS::Serverless::Api", "AWS::Serverless::Function", "AWS::Serverless::StateMachine" ->
          true;
      default -> false;
    };
  }

  private static boolean mayHaveDocument(MapNode body) {
    return body.get("Properties").orElse(null) instanceof MapNode properties
        && (properties.get("Body").isPresent()
            || properties.get("BodyS3Location").isPresent()
            || properties.get("CloneFrom").isPresent()
            || FunctionCall.of(properties).isPresent());
  }
}
