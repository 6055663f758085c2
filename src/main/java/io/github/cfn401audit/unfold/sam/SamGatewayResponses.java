package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns {@code GatewayResponses} of an API into those of its document. */
final class SamGatewayResponses {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "Headers", "gatewayresponse.header.",
          "Paths", "gatewayresponse.path.",
          "QueryStrings", "gatewayresponse.querystring.");

  private SamGatewayResponses() {}

  /** Returns the responses by type, each with its status code and parameters. */
  static MapNode of(MapNode responses, NodeResolver resolver) {
    List<MapNode.Entry> all = new ArrayList<>();
    for (MapNode.Entry entry : responses.entries()) {
      resolver
          .resolve(entry.value())
          .map()
          .map(response -> response(response, resolver))
          .ifPresent(response -> all.add(new MapNode.Entry(entry.key(), response)));
    }
    return new MapNode(all, "", responses.range());
  }

  private static Node response(ResolvedNode.Entries response, NodeResolver resolver) {
    NodeBuilder properties = new NodeBuilder(response.range());
    response.get("StatusCode").ifPresent(code -> properties.with("statusCode", code));
    resolver
        .resolve(response.node(), "ResponseParameters")
        .map()
        .ifPresent(groups -> properties.with("responseParameters", parameters(groups, resolver)));
    return properties.map();
  }

  private static Node parameters(ResolvedNode.Entries groups, NodeResolver resolver) {
    NodeBuilder properties = new NodeBuilder(groups.range());
    for (MapNode.Entry group : groups.all()) {
      String name = group.key().text();
      String prefix =
          PREFIXES.getOrDefault(name, "gatewayresponse." + name.toLowerCase(Locale.ROOT) + ".");
      resolver
          .resolve(group.value())
          .map()
          .ifPresent(
              values ->
                  values
                      .all()
                      .forEach(one -> properties.with(prefix + one.key().text(), one.value())));
    }
    return properties.map();
  }
}
