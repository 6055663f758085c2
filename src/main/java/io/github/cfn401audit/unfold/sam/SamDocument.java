package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.unfold.openapi.DocumentNotes;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Builds the document of a SAM API, part by part. */
final class SamDocument {
  private static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final Set<String> NO_METHODS = Set.of("summary", "description", "parameters");

  private final MapNode written;
  private final NodeResolver resolver;
  private final Map<String, MapNode.Entry> paths = new LinkedHashMap<>();
  private final Map<String, MapNode.Entry> settings = new LinkedHashMap<>();

  SamDocument(MapNode written, NodeResolver resolver) {
    this.written = written;
    this.resolver = resolver;
    resolver
        .resolve(written, "paths")
        .map()
        .ifPresent(all -> all.all().forEach(entry -> paths.put(entry.key().text(), entry)));
  }

  /** Returns a document without any paths. */
  static MapNode empty(SourceRange at) {
    return new NodeBuilder(at)
        .with("swagger", "2.0")
        .with("paths", new NodeBuilder(at).map())
        .map();
  }

  /** Adds the operation of an event, under the key of its method. */
  void add(SamEvent event, String method, UnaryOperator<MapNode> secured) {
    SourceRange at = event.at();
    MapNode integration = integration(event);
    Node operation =
        NodeEdit.under(
            event.condition(),
            secured.apply(new NodeBuilder(at).with(INTEGRATION, integration).map()));
    ScalarNode key = NodeBuilder.text(method, at);
    MapNode.Entry item = paths.get(event.path());
    paths.put(
        event.path(),
        item == null
            ? new MapNode.Entry(
                NodeBuilder.text(event.path(), at),
                new MapNode(List.of(new MapNode.Entry(key, operation)), "", at))
            : new MapNode.Entry(
                item.key(), NodeEdit.each(item.value(), map -> with(map, key, operation))));
  }

  private static MapNode integration(SamEvent event) {
    SourceRange at = event.at();
    if (!event.stateMachine()) {
      return new NodeBuilder(at).with("type", "aws_proxy").map();
    }
    NodeBuilder answers = new NodeBuilder(at);
    for (String status : List.of("200", "400")) {
      answers.with(status, new NodeBuilder(at).with("statusCode", status).map());
    }
    return new NodeBuilder(at).with("type", "aws").with("responses", answers.map()).map();
  }

  /** What is written of an operation stays, unless the event says otherwise. */
  private static MapNode with(MapNode item, ScalarNode key, Node operation) {
    Optional<MapNode.Entry> same =
        item.entries().stream()
            .filter(entry -> key(entry.key().text()).equals(key.text()))
            .findFirst();
    return same.isEmpty()
        ? NodeEdit.with(item, key, operation)
        : NodeEdit.with(item, same.get().key(), NodeEdit.merged(same.get().value(), operation));
  }

  /** Changes the operation of an event that is written already. */
  void change(SamEvent event, UnaryOperator<MapNode> change) {
    MapNode.Entry item = paths.get(event.path());
    if (item != null) {
      eachOperation(item, (method, map) -> method.equals(event.key()) ? change.apply(map) : map);
    }
  }

  /** Changes each path, but for one that differs from another by a slash at its end. */
  void eachPath(UnaryOperator<MapNode> change) {
    Set<String> changed = new HashSet<>();
    for (MapNode.Entry item : List.copyOf(paths.values())) {
      String path = item.key().text();
      boolean slash = path.endsWith("/") && path.length() > 1;
      if (!isExtension(path) && changed.add(slash ? path.substring(0, path.length() - 1) : path)) {
        paths.put(path, new MapNode.Entry(item.key(), NodeEdit.each(item.value(), change)));
      }
    }
  }

  /** Changes each operation; the first argument is the key of its method. */
  void eachOperation(Change change) {
    for (MapNode.Entry item : List.copyOf(paths.values())) {
      if (!isExtension(item.key().text())) {
        eachOperation(item, change);
      }
    }
  }

  /** A change of an operation. */
  interface Change {
    MapNode of(String method, MapNode operation);
  }

  private void eachOperation(MapNode.Entry item, Change change) {
    Node changed =
        NodeEdit.each(
            item.value(),
            map -> {
              List<MapNode.Entry> entries = new ArrayList<>(map.entries().size());
              for (MapNode.Entry entry : map.entries()) {
                String method = key(entry.key().text());
                entries.add(
                    NO_METHODS.contains(method)
                        ? entry
                        : new MapNode.Entry(
                            entry.key(),
                            NodeEdit.each(entry.value(), one -> change.of(method, one))));
              }
              return new MapNode(entries, map.tag(), map.range());
            });
    paths.put(item.key().text(), new MapNode.Entry(item.key(), changed));
  }

  private static boolean isExtension(String path) {
    return path.startsWith("x-");
  }

  private static String key(String method) {
    String lower = method.toLowerCase(Locale.ROOT);
    return lower.equals("any") ? "x-amazon-apigateway-any-method" : lower;
  }

  /** Returns the paths, each with the names of its methods. */
  Map<String, List<String>> methods() {
    Map<String, List<String>> methods = new LinkedHashMap<>();
    for (MapNode.Entry item : paths.values()) {
      if (!isExtension(item.key().text())) {
        List<String> names = new ArrayList<>();
        NodeEdit.each(
            item.value(),
            map -> {
              map.entries().forEach(entry -> names.add(entry.key().text()));
              return map;
            });
        methods.put(item.key().text(), names);
      }
    }
    return methods;
  }

  /** Returns why some of its paths or of their methods are not known. */
  Optional<UnknownReason> unknownMethods() {
    return Stream.concat(
            Stream.of(resolver.resolve(written, "paths")),
            paths.values().stream().map(item -> resolver.resolve(item.value())))
        .flatMap(part -> part.unknown().stream())
        .findFirst();
  }

  /** Sets something at the root, or adds to what is there. */
  void set(String key, Node value, BinaryOperator<Node> together) {
    Optional<Node> there = written.get(key);
    settings.put(
        key,
        new MapNode.Entry(
            NodeBuilder.text(key, value.range()),
            there.isPresent() ? together.apply(there.get(), value) : value));
  }

  /** Returns a section of the document as it is written. */
  ResolvedNode section(String key) {
    return resolver.resolve(written, key);
  }

  /**
   * Returns the whole document, with these schemes beside those that are written.
   *
   * @param three true where the document is of version 3, unless it says itself that it is not
   */
  MapNode whole(List<MapNode.Entry> schemes, boolean three) {
    MapNode all = new MapNode(List.copyOf(paths.values()), "", written.range());
    MapNode whole = NodeEdit.with(written, "paths", all);
    for (MapNode.Entry setting : settings.values()) {
      whole = NodeEdit.with(whole, setting.key(), setting.value());
    }
    MapNode definitions = map(whole, "securityDefinitions");
    for (MapNode.Entry scheme : schemes) {
      definitions = NodeEdit.with(definitions, scheme.key(), scheme.value());
    }
    if (definitions.entries().isEmpty()) {
      return whole;
    }
    if (!three || whole.get("swagger").isPresent()) {
      return NodeEdit.with(whole, "securityDefinitions", definitions);
    }
    MapNode components = map(whole, "components");
    Optional<Node> replaced = components.get("securitySchemes");
    MapNode moved =
        NodeEdit.with(
            NodeEdit.without(whole, "securityDefinitions"),
            "components",
            NodeEdit.with(components, "securitySchemes", definitions));
    return replaced.isPresent()
        ? NodeEdit.with(moved, DocumentNotes.REPLACED_SCHEMES, replaced.get())
        : moved;
  }

  private MapNode map(MapNode document, String key) {
    return resolver
        .resolve(document, key)
        .map()
        .map(ResolvedNode.Entries::node)
        .orElseGet(() -> new MapNode(List.of(), "", written.range()));
  }
}
