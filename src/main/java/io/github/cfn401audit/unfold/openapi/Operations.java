package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The paths of a document as resources and methods. */
final class Operations {
  private static final Set<String> VERBS =
      Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH");
  private static final String ANY = "X-AMAZON-APIGATEWAY-ANY-METHOD";

  private final String api;
  private final OpenApiDocument document;
  private final Schemes schemes;
  private final BasePath base;
  private final ApiPathResources resources;
  private final List<MapNode.Entry> methods = new ArrayList<>();

  private Operations(String api, OpenApiDocument document, Schemes schemes, BasePath base) {
    this.api = api;
    this.document = document;
    this.schemes = schemes;
    this.base = base;
    this.resources = new ApiPathResources(api);
  }

  /** The resources and methods; where some are not known, one that may be any of them. */
  static List<MapNode.Entry> of(
      String api, OpenApiDocument document, Schemes schemes, BasePath base) {
    Operations operations = new Operations(api, document, schemes, base);
    operations.read();
    List<MapNode.Entry> all = new ArrayList<>(operations.resources.all());
    all.addAll(operations.methods);
    return all;
  }

  private void read() {
    Seen paths = document.section("paths");
    SourceRange at = document.root().range();
    if (paths instanceof Seen.Entries entries) {
      for (MapNode.Entry entry : entries.map().entries()) {
        if (!entry.key().text().toLowerCase(Locale.ROOT).startsWith("x-")) {
          path(entry.key(), entry.value());
        }
      }
      entries.more().stream().findFirst().ifPresent(why -> hidden("methods", why, at));
    } else if (paths instanceof Seen.Hidden hidden) {
      hidden("methods", hidden.why(), at);
    } else if (!(paths instanceof Seen.Nothing)) {
      String wrong = "`paths` is no map";
      document.complaints().say(document.root().get("paths").orElseThrow().range(), wrong);
      hidden("methods", new UnknownReason(wrong, ""), at);
    }
  }

  private void hidden(String name, UnknownReason why, SourceRange at) {
    methods.add(UnreadMethod.in(api, name, NodeBuilder.unread(why, at), why, at));
  }

  private void path(ScalarNode key, Node value) {
    String path = base.text() + (key.text().startsWith("/") ? key.text() : "/" + key.text());
    if (!key.text().startsWith("/")) {
      document.complaints().say(key.range(), "path " + key.text() + " begins with no slash");
    }
    Seen item = document.follow(value);
    if (item instanceof Seen.Entries entries) {
      Node id = idOf(path, key.range());
      for (MapNode.Entry entry : entries.map().entries()) {
        operation(path, id, entry);
      }
      entries.more().stream()
          .findFirst()
          .ifPresent(
              why -> methods.add(UnreadMethod.in(api, path + " methods", id, why, key.range())));
    } else if (item instanceof Seen.Hidden hidden) {
      Node id = idOf(path, key.range());
      methods.add(UnreadMethod.in(api, path + " methods", id, hidden.why(), key.range()));
    } else if (!(item instanceof Seen.Nothing)) {
      document.complaints().say(value.range(), "path " + path + " is no map");
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
    Seen seen = document.follow(entry.value());
    NodeBuilder properties =
        new NodeBuilder(at)
            .with("RestApiId", NodeBuilder.ref(api, at))
            .with("ResourceId", resourceId)
            .with("HttpMethod", NodeBuilder.text(verb, at));
    if (seen instanceof Seen.Entries operation) {
      Authorization.add(api, document, schemes, operation, what, at, properties);
      Responses.add(document, operation.map(), properties);
      for (String note : DocumentNotes.OF_OPERATION) {
        operation.map().get(DocumentNotes.key(note)).ifPresent(node -> properties.with(note, node));
      }
    } else if (seen instanceof Seen.Hidden hidden) {
      Node unread = NodeBuilder.unread(hidden.why(), at);
      properties
          .with("AuthorizationType", unread)
          .with("AuthorizerId", unread)
          .with("AuthorizationScopes", unread);
    } else {
      boolean isNull =
          entry.value() instanceof ScalarNode scalar && scalar.style() == ScalarNode.Style.NULL;
      if (isNull) {
        document.complaints().say(at, "operation " + what + " is empty");
      } else if (!(seen instanceof Seen.Nothing)) {
        document.complaints().say(entry.value().range(), "operation " + what + " is no map");
      }
      return;
    }
    MapNode.Entry method =
        NodeBuilder.resource(
            PartName.of(what, api), at, "AWS::ApiGateway::Method", properties.map());
    methods.add(seen instanceof Seen.Entries operation ? noted(method, operation.map()) : method);
  }

  /** With what the operation says to this tool. */
  private static MapNode.Entry noted(MapNode.Entry method, MapNode operation) {
    Optional<Node> note = operation.get(OpenApiDocument.NOTE);
    return note.isEmpty()
        ? method
        : new MapNode.Entry(
            method.key(), NodeBuilder.noted((MapNode) method.value(), Resource.NOTE, note.get()));
  }
}
