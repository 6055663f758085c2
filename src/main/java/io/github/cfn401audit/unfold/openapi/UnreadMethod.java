package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.values.UnknownReason;

/** A method that stands for all those that a part which is not read may contain. */
public final class UnreadMethod {
  private UnreadMethod() {}

  /** Makes the method of an API that may not be known either. */
  public static MapNode.Entry of(
      String name, Node restApiId, Node resourceId, UnknownReason why, SourceRange at) {
    Node unread = NodeBuilder.unread(why, at);
    MapNode properties =
        new NodeBuilder(at)
            .with("RestApiId", restApiId)
            .with("ResourceId", resourceId)
            .with("HttpMethod", unread)
            .with("AuthorizationType", unread)
            .with("AuthorizerId", unread)
            .with("AuthorizationScopes", unread)
            .map();
    return NodeBuilder.resource(name, at, "AWS::ApiGateway::Method", properties);
  }

  /** Makes the method for a part of the document of an API. */
  static MapNode.Entry in(
      String api, String part, Node resourceId, UnknownReason why, SourceRange at) {
    return of(PartName.of(part, api), NodeBuilder.ref(api, at), resourceId, why, at);
  }
}
