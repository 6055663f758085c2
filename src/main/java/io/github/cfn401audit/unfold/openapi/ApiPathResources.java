package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.unfold.NodeBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the resources that the paths of a document need, one for each segment. */
final class ApiPathResources {
  private final String api;
  private final Map<String, MapNode.Entry> resources = new LinkedHashMap<>();

  ApiPathResources(String api) {
    this.api = api;
  }

  /** Returns the {@code ResourceId} of a path; resources that it lacks are made. */
  Node idOf(String path, SourceRange at) {
    String above = "";
    Node parent = root(at);
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        String part = path.substring(start, end);
        above = above + "/" + part;
        Node up = parent;
        if (end == path.length()) {
          // Its own key is its place, not that of a longer path which needed it before.
          resources.put(above, resource(above, part, up, at));
        } else {
          resources.computeIfAbsent(above, whole -> resource(whole, part, up, at));
        }
        parent = NodeBuilder.ref(PartName.of(above, api), at);
      }
      start = end + 1;
    }
    return parent;
  }

  List<MapNode.Entry> all() {
    return List.copyOf(resources.values());
  }

  private MapNode.Entry resource(String path, String part, Node parent, SourceRange at) {
    MapNode properties =
        new NodeBuilder(at)
            .with("RestApiId", NodeBuilder.ref(api, at))
            .with("ParentId", parent)
            .with("PathPart", part)
            .map();
    return NodeBuilder.resource(
        PartName.of(path, api), at, "AWS::ApiGateway::Resource", properties);
  }

  private Node root(SourceRange at) {
    ListNode path =
        NodeBuilder.list(
            List.of(NodeBuilder.text(api, at), NodeBuilder.text("RootResourceId", at)), at);
    return new NodeBuilder(at).with("Fn::GetAtt", path).map();
  }
}
