package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.template.FunctionCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A REST API of a template, with all that a document or SAM says of it.
 *
 * @param whole the resource of the API
 * @param operations its methods
 * @param authorizers its authorizers
 * @param responses its gateway responses
 * @param served its deployments and stages
 * @param ways the paths of its resources by their logical ids
 * @param lists the parameters that are lists
 * @param others what else a reference may lead to
 */
record PlainApi(
    Part whole,
    List<Operation> operations,
    List<Part> authorizers,
    List<Part> responses,
    List<Part> served,
    Map<String, String> ways,
    Set<String> lists,
    Set<String> others) {

  /** A resource of the template. */
  record Part(String id, String type, MapNode body) {
    MapNode properties() {
      return body.get("Properties").orElse(null) instanceof MapNode map
          ? map
          : new MapNode(List.of(), "", body.range());
    }

    Optional<Node> property(String name) {
      return properties().get(name);
    }

    Optional<String> condition() {
      return body.get("Condition").map(PlainApi::text);
    }
  }

  /** A method at its path. */
  record Operation(String path, String verb, Part method) {
    /** What it is called once it stands in a document. */
    String name(String api) {
      return verb + " " + path + " of " + api;
    }
  }

  /** The APIs of a template; throws where one cannot be written otherwise. */
  static List<PlainApi> of(MapNode root) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (MapNode.Entry entry : ((MapNode) root.get("Resources").orElseThrow()).entries()) {
      if (!(entry.value() instanceof MapNode body) || body.get("Type").isEmpty()) {
        throw DialectExemption.LOOP.unwritable();
      }
      String type = text(body.get("Type").get());
      parts.put(entry.key().text(), new Part(entry.key().text(), type, body));
    }
    List<PlainApi> apis = new ArrayList<>();
    for (Part part : parts.values()) {
      if (part.type().startsWith("AWS::Serverless::")
          || part.property("Body").isPresent()
          || part.property("BodyS3Location").isPresent()) {
        throw DialectExemption.WRITTEN_SO.unwritable();
      }
      if (part.type().equals("AWS::ApiGateway::RestApi")) {
        apis.add(of(part, parts, lists(root), others(root)));
      }
    }
    Set<String> written = new LinkedHashSet<>();
    apis.forEach(api -> written.addAll(api.parts()));
    for (Part part : parts.values()) {
      if (Set.of("AWS::ApiGateway::Method", "AWS::ApiGateway::Authorizer").contains(part.type())
          && !written.contains(part.id())) {
        throw DialectExemption.API_BY_VALUE.unwritable();
      }
    }
    return apis;
  }

  private static Set<String> lists(MapNode root) {
    Set<String> lists = new LinkedHashSet<>();
    if (root.get("Parameters").orElse(null) instanceof MapNode parameters) {
      for (MapNode.Entry entry : parameters.entries()) {
        String type = text(((MapNode) entry.value()).get("Type").orElse(entry.key()));
        if (type.contains("List")) {
          lists.add(entry.key().text());
        }
      }
    }
    return lists;
  }

  /** Parameters, and authorizers of any API. */
  private static Set<String> others(MapNode root) {
    Set<String> others = new LinkedHashSet<>();
    if (root.get("Parameters").orElse(null) instanceof MapNode parameters) {
      parameters.entries().forEach(entry -> others.add(entry.key().text()));
    }
    for (MapNode.Entry entry : ((MapNode) root.get("Resources").orElseThrow()).entries()) {
      if (NodeAsJson.of(entry.value()).contains("\"AWS::ApiGateway::Authorizer\"")) {
        others.add(entry.key().text());
      }
    }
    return others;
  }

  private static PlainApi of(
      Part api, Map<String, Part> parts, Set<String> lists, Set<String> others) {
    PlainApi plain =
        new PlainApi(
            api,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            lists,
            others);
    for (Part part : parts.values()) {
      if (!part.type().startsWith("AWS::ApiGateway::")
          || !refersTo(part.property("RestApiId"), api.id())) {
        continue;
      }
      switch (part.type()) {
        case "AWS::ApiGateway::Method" -> plain.operations.add(operation(part, api, parts));
        case "AWS::ApiGateway::Authorizer" -> plain.authorizers.add(part);
        case "AWS::ApiGateway::GatewayResponse" -> plain.responses.add(response(part));
        case "AWS::ApiGateway::Resource" -> plain.ways.put(part.id(), pathOf(part, api, parts));
        case "AWS::ApiGateway::Deployment", "AWS::ApiGateway::Stage" -> plain.served.add(part);
        default -> {}
      }
    }
    return plain;
  }

  private static Operation operation(Part method, Part api, Map<String, Part> parts) {
    Node verb = method.property("HttpMethod").orElseThrow();
    if (!isLiteral(verb)) {
      throw DialectExemption.METHOD_BY_VALUE.unwritable();
    }
    return new Operation(
        path(method.property("ResourceId").orElseThrow(), api, parts), text(verb), method);
  }

  private static String path(Node resourceId, Part api, Map<String, Part> parts) {
    if (refersTo(Optional.of(resourceId), api.id() + ".RootResourceId")) {
      return "/";
    }
    for (Part part : parts.values()) {
      if (part.type().equals("AWS::ApiGateway::Resource")
          && refersTo(Optional.of(resourceId), part.id())) {
        return pathOf(part, api, parts);
      }
    }
    throw DialectExemption.METHOD_BY_VALUE.unwritable();
  }

  private static String pathOf(Part way, Part api, Map<String, Part> parts) {
    Node last = way.property("PathPart").orElseThrow();
    if (!isLiteral(last)) {
      throw DialectExemption.METHOD_BY_VALUE.unwritable();
    }
    String above = path(way.property("ParentId").orElseThrow(), api, parts);
    return (above.equals("/") ? "" : above) + "/" + text(last);
  }

  private static Part response(Part response) {
    if (!isLiteral(response.property("ResponseType").orElseThrow())) {
      throw DialectExemption.RESPONSE_BY_VALUE.unwritable();
    }
    return response;
  }

  /** What it is called in the template, and once it stands in a document. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    ways.forEach((id, path) -> names.put(id, path + " of " + whole.id()));
    operations.forEach(one -> names.put(one.method().id(), one.name(whole.id())));
    authorizers.forEach(one -> names.put(one.id(), one.id() + " of " + whole.id()));
    responses.forEach(
        one ->
            names.put(
                one.id(),
                "gateway response "
                    + text(one.property("ResponseType").orElseThrow())
                    + " of "
                    + whole.id()));
    return names;
  }

  /** The logical ids of what a document replaces. */
  Set<String> parts() {
    Set<String> parts = new LinkedHashSet<>(ways.keySet());
    parts.addAll(names().keySet());
    return parts;
  }

  Optional<Part> authorizer(Node id) {
    return authorizers.stream()
        .filter(
            one ->
                refersTo(Optional.of(id), one.id())
                    || refersTo(Optional.of(id), one.id() + ".AuthorizerId"))
        .findFirst();
  }

  /** True for a parameter that is a list. */
  boolean isList(Node node) {
    return referred(node).filter(lists::contains).isPresent();
  }

  /** True for {@code Ref} and {@code Fn::GetAtt} of this name. */
  static boolean refersTo(Optional<Node> node, String name) {
    return node.flatMap(PlainApi::referred).filter(name::equals).isPresent();
  }

  /** What {@code Ref} or {@code Fn::GetAtt} names; empty for anything else. */
  static Optional<String> referred(Node node) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isEmpty() || !Set.of("Ref", "Fn::GetAtt").contains(call.get().function())) {
      return Optional.empty();
    }
    return call.get().argument() instanceof ListNode list
        ? Optional.of(String.join(".", list.items().stream().map(PlainApi::text).toList()))
        : Optional.of(text(call.get().argument()));
  }

  static boolean isLiteral(Node node) {
    return node instanceof ScalarNode && node.tag().isEmpty();
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : "";
  }
}
