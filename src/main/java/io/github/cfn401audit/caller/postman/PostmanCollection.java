package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The requests of a collection of version 2.0 or 2.1, each with the authorization in force. */
public final class PostmanCollection {
  private final List<PostmanRequest> requests = new ArrayList<>();
  private final Variables variables;

  private PostmanCollection(Variables variables) {
    this.variables = variables;
  }

  /** Reads JSON and masks the secrets in it; empty where it cannot be read, which is reported. */
  public static Optional<Node> masked(String name, String text, Consumer<Problem> problems) {
    return tree(name, text, problems)
        .flatMap(root -> tree(name, MaskedText.of(text, root), problem -> {}));
  }

  private static Optional<Node> tree(String name, String text, Consumer<Problem> problems) {
    return SourceText.decode(text.getBytes(StandardCharsets.UTF_8), name, problems)
        .flatMap(source -> NodeReader.read(source, problems));
  }

  /** True for the root of a collection. */
  public static boolean isOne(Node root) {
    return root.asMap().filter(map -> map.list("item").isPresent()).isPresent();
  }

  /** The requests of a collection. */
  public static PostmanCollection of(Node root, Variables variables) {
    PostmanCollection collection = new PostmanCollection(variables);
    root.asMap().ifPresent(map -> collection.read(map, Optional.empty()));
    return collection;
  }

  private void read(MapNode folder, Optional<OAuthBlock> above) {
    Optional<OAuthBlock> inForce = inForce(folder, folder, above);
    for (Node item : folder.list("item").map(ListNode::items).orElse(List.of())) {
      Optional<MapNode> map = item.asMap();
      if (map.filter(one -> one.list("item").isPresent()).isPresent()) {
        read(map.get(), inForce);
      } else {
        map.ifPresent(one -> readRequest(one, inForce));
      }
    }
  }

  private void readRequest(MapNode item, Optional<OAuthBlock> above) {
    Optional<MapNode> request = item.map("request");
    if (request.isEmpty()) {
      return;
    }
    Optional<String> url =
        text(request.get(), "url")
            .or(() -> request.get().map("url").flatMap(parts -> text(parts, "raw")));
    requests.add(
        new PostmanRequest(
            text(item, "name").orElse("a request"),
            text(request.get(), "method").orElse("GET"),
            variables.in(url.orElse("")),
            inForce(item, request.get(), above),
            request.get().entry("url").map(entry -> entry.value().range()).orElse(item.range())));
  }

  private Optional<OAuthBlock> inForce(MapNode named, MapNode owner, Optional<OAuthBlock> above) {
    Optional<MapNode> auth = owner.map("auth");
    return auth.isEmpty()
        ? above
        : OAuthBlock.read(text(named, "name").orElse("the collection"), auth.get(), variables);
  }

  private static Optional<String> text(MapNode map, String key) {
    return map.scalar(key).map(ScalarNode::text);
  }

  List<PostmanRequest> requests() {
    return List.copyOf(requests);
  }
}
