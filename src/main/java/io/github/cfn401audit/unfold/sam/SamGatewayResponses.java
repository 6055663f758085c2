package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns {@code GatewayResponses} of an API into those of its document. */
final class SamGatewayResponses {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "Headers", "gatewayresponse.header.",
          "Paths", "gatewayresponse.path.",
          "QueryStrings", "gatewayresponse.querystring.");

  private SamGatewayResponses() {}

  /** Returns the responses of an API by type; empty where it has none of its own. */
  static Optional<Node> of(MapNode api, NodeResolver resolver) {
    ResolvedNode responses = resolver.resolve(api, "GatewayResponses");
    Optional<Node> unread = unread(responses, api.range());
    if (unread.isPresent()) {
      return unread;
    }
    return responses.map().map(entries -> byType(entries, resolver));
  }

  private static Node byType(ResolvedNode.Entries responses, NodeResolver resolver) {
    List<MapNode.Entry> all = new ArrayList<>();
    for (MapNode.Entry entry : responses.all()) {
      ResolvedNode response = resolver.resolve(entry.value());
      unread(response, entry.key().range())
          .or(() -> response.map().map(map -> response(map, resolver)))
          .ifPresent(node -> all.add(new MapNode.Entry(entry.key(), node)));
    }
    return new MapNode(all, "", responses.range());
  }

  private static Node response(ResolvedNode.Entries response, NodeResolver resolver) {
    NodeBuilder properties = new NodeBuilder(response.range());
    response.get("StatusCode").ifPresent(code -> properties.with("statusCode", code));
    ResolvedNode groups = resolver.resolve(response.node(), "ResponseParameters");
    unread(groups, response.range())
        .or(() -> groups.map().map(map -> parameters(map, resolver)))
        .ifPresent(parameters -> properties.with("responseParameters", parameters));
    return properties.map();
  }

  private static Node parameters(ResolvedNode.Entries groups, NodeResolver resolver) {
    NodeBuilder properties = new NodeBuilder(groups.range());
    for (MapNode.Entry group : groups.all()) {
      String name = group.key().text();
      String prefix =
          PREFIXES.getOrDefault(name, "gatewayresponse." + name.toLowerCase(Locale.ROOT) + ".");
      ResolvedNode values = resolver.resolve(group.value());
      Optional<Node> unread = unread(values, groups.range());
      if (unread.isPresent()) {
        return unread.get();
      }
      for (MapNode.Entry one : values.map().map(ResolvedNode.Entries::all).orElse(List.of())) {
        properties.with(prefix + one.key().text(), one.value());
      }
    }
    return properties.map();
  }

  /** What may hold more than can be read stays unread as a whole. */
  private static Optional<Node> unread(ResolvedNode part, SourceRange at) {
    return part.unread().map(why -> NodeBuilder.unread(why, at));
  }
}
