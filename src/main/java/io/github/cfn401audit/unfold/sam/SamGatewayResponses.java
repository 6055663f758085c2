package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import java.util.Locale;
import java.util.Map;

/** {@code GatewayResponses} of an API as a document has them. */
final class SamGatewayResponses {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "Headers", "gatewayresponse.header.",
          "Paths", "gatewayresponse.path.",
          "QueryStrings", "gatewayresponse.querystring.");

  private SamGatewayResponses() {}

  static MapNode of(MapNode responses, Structure structure) {
    NodeBuilder made = new NodeBuilder(responses.range());
    MapNode all = made.map();
    for (MapNode.Entry entry : responses.entries()) {
      if (structure.see(entry.value()) instanceof Seen.Entries response) {
        all = NodeEdit.with(all, entry.key(), response(response.map(), structure));
      }
    }
    return all;
  }

  private static Node response(MapNode response, Structure structure) {
    NodeBuilder made = new NodeBuilder(response.range());
    response.get("StatusCode").ifPresent(code -> made.with("statusCode", code));
    if (structure.see(response, "ResponseParameters") instanceof Seen.Entries parameters) {
      NodeBuilder all = new NodeBuilder(parameters.map().range());
      for (MapNode.Entry group : parameters.map().entries()) {
        String prefix =
            PREFIXES.getOrDefault(
                group.key().text(),
                "gatewayresponse." + group.key().text().toLowerCase(Locale.ROOT) + ".");
        if (structure.see(group.value()) instanceof Seen.Entries values) {
          values.map().entries().forEach(one -> all.with(prefix + one.key().text(), one.value()));
        }
      }
      made.with("responseParameters", all.map());
    }
    return made.map();
  }
}
