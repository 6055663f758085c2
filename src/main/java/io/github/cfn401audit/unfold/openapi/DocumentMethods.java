package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the paths of a document into resources, and its operations into methods.
 *
 * <p>Example: {@code get} under {@code /orders} becomes a method {@code GET} of a resource {@code
 * orders}.
 */
final class DocumentMethods {
  private static final Set<String> VERBS =
      Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH");
  private static final String ANY = "X-AMAZON-APIGATEWAY-ANY-METHOD";

  private final String api;
  private final OpenApiDocument document;
  private final SecuritySchemes schemes;
  private final BasePath base;
  private final ApiPathResources resources;
  private final List<MapNode.Entry> methods = new ArrayList<>();

  private DocumentMethods(
      String api, OpenApiDocument document, SecuritySchemes schemes, BasePath base) {
    this.api = api;
    this.document = document;
    this.schemes = schemes;
    this.base = base;
    this.resources = new ApiPathResources(api);
  }

  /** Returns the resources and methods; where some are not known, one that may be any of them. */
  static List<MapNode.Entry> of(
      String api, OpenApiDocument document, SecuritySchemes schemes, BasePath base) {
    DocumentMethods operations = new DocumentMethods(api, document, schemes, base);
    operations.read();
    List<MapNode.Entry> all = new ArrayList<>(operations.resources.all());
    all.addAll(operations.methods);
    return all;
  }

  private void read() {
    ResolvedNode paths = document.section("paths");
    SourceRange at = document.root().range();
    paths
        .map()
        .ifPresent(
            entries -> {
              for (MapNode.Entry entry : entries.all()) {
                if (!entry.key().text().toLowerCase(Locale.ROOT).startsWith("x-")) {
                  path(entry.key(), entry.value());
                }
              }
            });
    paths.unread().ifPresent(why -> unread(why, at));
    if (paths.isKnown() && paths.map().isEmpty()) {
      String wrong = "`paths` is not a map";
      document.problems().report(document.root().get("paths").orElseThrow().range(), wrong);
      unread(new UnknownReason(wrong, ""), at);
    }
  }

  private void unread(UnknownReason why, SourceRange at) {
    methods.add(UnreadMethod.in(api, "methods", NodeBuilder.unread(why, at), why, at));
  }

  private void path(ScalarNode key, Node value) {
    String path = base.text() + (key.text().startsWith("/") ? key.text() : "/" + key.text());
    if (!key.text().startsWith("/")) {
      document
          .problems()
          .report(key.range(), "path " + key.text() + " does not begin with a slash");
    }
    ResolvedNode item = document.follow(value);
    if (item.isKnown() && item.map().isEmpty()) {
      document.problems().report(value.range(), "path " + path + " is not a map");
    } else if (!item.isAbsent()) {
      Node id = idOf(path, key.range());
      item.map().ifPresent(entries -> entries.all().forEach(entry -> operation(path, id, entry)));
      item.unread()
          .ifPresent(
              why -> methods.add(UnreadMethod.in(api, path + " methods", id, why, key.range())));
    }
  }

  private Node idOf(String path, SourceRange at) {
    return base.doubt()
        .<Node>map(why -> NodeBuilder.unread(why, at))
        .orElseGet(() -> resources.idOf(path, at));
  }

  private void operation(String path, Node resourceId, MapNode.Entry entry) {
    String key = entry.key().text().toUpperCase(Locale.ROOT);
    if (!VERBS.contains(key) && !key.equals(ANY)) {
      return;
    }
    String verb = key.equals(ANY) ? "ANY" : key;
    String what = verb + " " + path;
    SourceRange at = entry.key().range();
    ResolvedNode operation = document.follow(entry.value());
    if (operation.map().isEmpty() && operation.unknown().isEmpty()) {
      reportIfMalformed(operation, what, entry);
      return;
    }
    NodeBuilder properties =
        new NodeBuilder(at)
            .with("RestApiId", NodeBuilder.ref(api, at))
            .with("ResourceId", resourceId)
            .with("HttpMethod", NodeBuilder.text(verb, at));
    operation.map().ifPresent(entries -> add(properties, entries, what, at));
    operation.unknown().ifPresent(why -> addUnread(properties, why, at));
    MapNode.Entry method =
        NodeBuilder.resource(
            PartName.of(what, api), at, "AWS::ApiGateway::Method", properties.map());
    methods.add(operation.map().map(entries -> noted(method, entries)).orElse(method));
  }

  private void add(
      NodeBuilder properties, ResolvedNode.Entries operation, String what, SourceRange at) {
    new MethodAuthorization(api, document, schemes, operation, what).addTo(properties, at);
    OperationResponses.add(document, operation.node(), properties);
    for (String note : DocumentNotes.OF_OPERATION) {
      operation.get(DocumentNotes.key(note)).ifPresent(node -> properties.with(note, node));
    }
  }

  private static void addUnread(NodeBuilder properties, UnknownReason why, SourceRange at) {
    Node unread = NodeBuilder.unread(why, at);
    properties
        .with("AuthorizationType", unread)
        .with("AuthorizerId", unread)
        .with("AuthorizationScopes", unread);
  }

  private void reportIfMalformed(ResolvedNode operation, String what, MapNode.Entry entry) {
    if (entry.value() instanceof ScalarNode scalar && scalar.style() == ScalarNode.Style.NULL) {
      document.problems().report(entry.key().range(), "operation " + what + " is empty");
    } else if (!operation.isAbsent()) {
      document.problems().report(entry.value().range(), "operation " + what + " is not a map");
    }
  }

  /** Returns the method with the note that its operation has for this tool. */
  private static MapNode.Entry noted(MapNode.Entry method, ResolvedNode.Entries operation) {
    Optional<Node> note = operation.get(OpenApiDocument.NOTE);
    return note.isEmpty()
        ? method
        : new MapNode.Entry(
            method.key(), NodeBuilder.noted((MapNode) method.value(), Resource.NOTE, note.get()));
  }
}
