package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.FunctionCall;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.unfold.openapi.DocumentNotes;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The OPTIONS operations that {@code Cors} of an API gives to each path. */
final class SamCors {
  private static final String HEADER = "Access-Control-Allow-";
  private static final String ALL = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";
  private static final Set<String> NO_METHODS = Set.of("summary", "description", "parameters");

  private static final Set<String> TEXTS = Set.of("Fn::Sub", "Fn::Join");

  private final Structure structure;
  private final SourceRange at;
  private final Optional<Node> origin;
  private final Optional<Node> headers;
  private final Optional<Node> methods;
  private final Optional<Node> maxAge;
  private final boolean credentials;
  private final Optional<UnknownReason> unseen;

  private SamCors(Node cors, Structure structure) {
    this.structure = structure;
    this.at = cors.range();
    Seen seen = structure.look(cors);
    Optional<MapNode> map =
        seen instanceof Seen.Entries entries ? Optional.of(entries.map()) : Optional.empty();
    this.unseen = unseen(seen, structure);
    this.origin =
        map.isEmpty()
            ? Optional.of(cors)
            : Optional.of(map.get().get("AllowOrigin").orElse(NodeBuilder.text("'*'", at)));
    this.headers = map.flatMap(written -> written.get("AllowHeaders"));
    this.methods = map.flatMap(written -> written.get("AllowMethods"));
    this.maxAge = map.flatMap(written -> written.get("MaxAge"));
    this.credentials =
        map.flatMap(written -> structure.text(written, "AllowCredentials"))
            .filter(text -> text.equalsIgnoreCase("true"))
            .isPresent();
  }

  /** Why its parts are not known; a text is an origin, wherever it comes from. */
  private static Optional<UnknownReason> unseen(Seen seen, Structure structure) {
    if (seen instanceof Seen.Entries entries) {
      return entries.more().stream().findFirst();
    }
    if (seen instanceof Seen.Hidden hidden) {
      return Optional.of(hidden.why());
    }
    return seen instanceof Seen.Call call
            && FunctionCall.of(call.node())
                .filter(function -> TEXTS.contains(function.function()))
                .isEmpty()
        ? Optional.of(structure.why(call.node()))
        : Optional.empty();
  }

  /** What an API writes; empty where it writes nothing. */
  static Optional<SamCors> of(MapNode properties, Structure structure) {
    return properties
        .get("Cors")
        .filter(cors -> !(structure.see(cors) instanceof Seen.Nothing))
        .map(cors -> new SamCors(cors, structure));
  }

  /** A path with an OPTIONS operation; one that has it stays as it is. */
  MapNode answeredBy(MapNode item) {
    return item.get("options").isPresent()
        ? item
        : NodeEdit.with(item, NodeBuilder.text("options", at), operation(item));
  }

  private MapNode operation(MapNode item) {
    NodeBuilder parameters = new NodeBuilder(at);
    NodeBuilder declared = new NodeBuilder(at);
    Node type = new NodeBuilder(at).with("type", "string").map();
    add("Origin", origin, parameters, declared, type);
    add("Headers", headers.filter(this::isThere), parameters, declared, type);
    add("Methods", Optional.of(methods(item)), parameters, declared, type);
    if (maxAge.filter(this::isThere).isPresent()) {
      parameters.with("method.response.header.Access-Control-Max-Age", maxAge.get());
      declared.with("Access-Control-Max-Age", type);
    }
    if (credentials) {
      add("Credentials", Optional.of(NodeBuilder.text("'true'", at)), parameters, declared, type);
    }
    Node headed = unseen.<Node>map(why -> NodeBuilder.unread(why, at)).orElse(parameters.map());
    Node answer =
        new NodeBuilder(at).with("statusCode", "200").with("responseParameters", headed).map();
    Node integration =
        new NodeBuilder(at)
            .with("type", "mock")
            .with("responses", new NodeBuilder(at).with("default", answer).map())
            .map();
    Node response = new NodeBuilder(at).with("headers", declared.map()).map();
    return new NodeBuilder(at)
        .with(DocumentNotes.key(UnfoldingNote.SAM_CORS), "true")
        .with("x-amazon-apigateway-integration", integration)
        .with("responses", new NodeBuilder(at).with("200", response).map())
        .map();
  }

  private boolean isThere(Node node) {
    return !(structure.see(node) instanceof Seen.Nothing);
  }

  private static void add(
      String name, Optional<Node> value, NodeBuilder parameters, NodeBuilder declared, Node type) {
    if (value.isPresent()) {
      parameters.with("method.response.header." + HEADER + name, value.get());
      declared.with(HEADER + name, type);
    }
  }

  private Node methods(MapNode item) {
    Optional<Node> written = methods.filter(this::isThere);
    if (written.isPresent()) {
      return written.get();
    }
    if (item.get("x-amazon-apigateway-any-method").isPresent()) {
      return NodeBuilder.text("'" + ALL + "'", at);
    }
    Set<String> names = new TreeSet<>(List.of("OPTIONS"));
    for (MapNode.Entry entry : item.entries()) {
      if (!NO_METHODS.contains(entry.key().text())) {
        names.add(entry.key().text().toUpperCase(Locale.ROOT));
      }
    }
    return NodeBuilder.text("'" + String.join(",", names) + "'", at);
  }
}
