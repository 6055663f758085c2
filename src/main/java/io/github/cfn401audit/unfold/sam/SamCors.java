package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.FunctionCall;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.unfold.openapi.DocumentNotes;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the OPTIONS operations that {@code Cors} of an API adds to each path. */
final class SamCors {
  private static final String HEADER = "Access-Control-Allow-";
  private static final String ALL = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";
  private static final Set<String> NO_METHODS = Set.of("summary", "description", "parameters");

  private static final Set<String> TEXTS = Set.of("Fn::Sub", "Fn::Join");

  private final SourceRange at;
  private final Optional<Node> origin;
  private final Optional<Node> headers;
  private final Optional<Node> methods;
  private final Optional<Node> maxAge;
  private final boolean credentials;
  private final Optional<UnknownReason> unread;

  private SamCors(Node cors, NodeResolver resolver) {
    this.at = cors.range();
    ResolvedNode resolved = resolver.resolveUpToCalls(cors);
    Optional<MapNode> map = resolved.map().map(ResolvedNode.Entries::node);
    this.unread = resolved.unread().or(() -> unread(resolved, resolver));
    this.origin =
        map.isEmpty()
            ? Optional.of(cors)
            : Optional.of(map.get().get("AllowOrigin").orElse(NodeBuilder.text("'*'", at)));
    this.headers = map.flatMap(written -> resolver.present(written, "AllowHeaders"));
    this.methods = map.flatMap(written -> resolver.present(written, "AllowMethods"));
    this.maxAge = map.flatMap(written -> resolver.present(written, "MaxAge"));
    this.credentials =
        map.filter(written -> resolver.isTrue(written, "AllowCredentials")).isPresent();
  }

  /** A text is an origin, wherever it comes from; any other function may give a map. */
  private static Optional<UnknownReason> unread(ResolvedNode cors, NodeResolver resolver) {
    return cors.call()
        .filter(
            call ->
                FunctionCall.of(call)
                    .filter(function -> TEXTS.contains(function.function()))
                    .isEmpty())
        .map(resolver::whyUnknown);
  }

  /** Returns what an API writes; empty where it writes nothing. */
  static Optional<SamCors> of(MapNode properties, NodeResolver resolver) {
    return resolver.present(properties, "Cors").map(cors -> new SamCors(cors, resolver));
  }

  /** Returns a path with an OPTIONS operation; one that has it stays as it is. */
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
    add("Headers", headers, parameters, declared, type);
    add("Methods", Optional.of(methods(item)), parameters, declared, type);
    if (maxAge.isPresent()) {
      parameters.with("method.response.header.Access-Control-Max-Age", maxAge.get());
      declared.with("Access-Control-Max-Age", type);
    }
    if (credentials) {
      add("Credentials", Optional.of(NodeBuilder.text("'true'", at)), parameters, declared, type);
    }
    Node headed = unread.<Node>map(why -> NodeBuilder.unread(why, at)).orElse(parameters.map());
    Node answer =
        new NodeBuilder(at)
            .with("statusCode", "200")
            .with("responseParameters", headed)
            .with("responseTemplates", new NodeBuilder(at).with("application/json", "{}\n").map())
            .map();
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

  private static void add(
      String name, Optional<Node> value, NodeBuilder parameters, NodeBuilder declared, Node type) {
    if (value.isPresent()) {
      parameters.with("method.response.header." + HEADER + name, value.get());
      declared.with(HEADER + name, type);
    }
  }

  private Node methods(MapNode item) {
    if (methods.isPresent()) {
      return methods.get();
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
