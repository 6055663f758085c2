package io.github.cfn401audit.template;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource as the template writes it.
 *
 * @param logicalId its logical id
 * @param type such as {@code AWS::ApiGateway::Method}
 * @param range the logical id in the template
 * @param condition the condition on which it exists; empty for always
 * @param references the logical ids that it depends on, by {@code DependsOn} or by any function
 * @param body the attributes; of resources that the audit does not read nothing is kept but what
 *     {@code references} says and a note for this tool
 * @param origin where the resource comes from
 */
public record Resource(
    String logicalId,
    String type,
    SourceRange range,
    Optional<String> condition,
    Set<String> references,
    MapNode body,
    Origin origin) {

  /** The entry of {@code Metadata} that is addressed to this tool. */
  public static final String NOTE = "cfn-401-audit";

  /** Where a resource comes from. */
  public enum Origin {
    /** The template writes it as it is. */
    WRITTEN,
    /** A loop produces it. */
    LOOP,
    /** SAM generates it from a resource or an event. */
    SAM,
    /** The OpenAPI document of its API defines it. */
    OPENAPI
  }

  public Resource {
    references = Set.copyOf(references);
  }

  /**
   * True for a module, which stands for resources of a template that is not seen: {@code
   * Shop::Auth::Pool::MODULE}.
   */
  public boolean isModule() {
    return type.endsWith("::MODULE");
  }

  /**
   * All properties as one expression: a map, or a function that gives one; an empty map where there
   * are none.
   */
  public Expression properties() {
    Optional<Node> properties = body.get("Properties");
    return properties.isPresent()
        ? ExpressionReader.read(properties.get())
        : new Expression.MapOf(List.of(), List.of(), range);
  }

  /**
   * True where the properties are written one by one, so that {@link #property} tells all there is;
   * false where a function gives them or a macro may add some.
   */
  public boolean listsItsProperties() {
    Optional<Node> properties = body.get("Properties");
    if (properties.isEmpty()) {
      return true;
    }
    if (!(properties.get() instanceof MapNode map) || FunctionCall.of(map).isPresent()) {
      return false;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (entry.key().text().startsWith("Fn::")) {
        return false;
      }
    }
    return true;
  }

  /** One property; empty where it is not written. */
  public Optional<Expression> property(String name) {
    return body.map("Properties")
        .flatMap(properties -> properties.get(name))
        .map(ExpressionReader::read);
  }

  /** What the entries of a property that is a map refer to, by key. */
  public Map<String, Set<String>> referencesOfEntries(String property) {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    if (body.get("Properties").orElse(null) instanceof MapNode properties
        && properties.get(property).orElse(null) instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        references.put(entry.key().text(), References.in(entry.value()));
      }
    }
    return references;
  }

  /** What one property refers to; nothing where it is not written. */
  public Set<String> referencesOf(String property) {
    return body.map("Properties")
        .flatMap(properties -> properties.get(property))
        .map(References::in)
        .orElse(Set.of());
  }

  /**
   * The names of the properties that are written one by one, at their places; none where a function
   * or a macro may give others.
   */
  public List<ScalarNode> propertyNames() {
    return listsItsProperties() ? names(body.map("Properties")) : List.of();
  }

  /** The names in a property that is a map, likewise. */
  public List<ScalarNode> namesIn(String property) {
    Optional<MapNode> map = body.map("Properties").flatMap(all -> all.map(property));
    boolean isOpen =
        map.stream()
            .flatMap(inner -> inner.entries().stream())
            .anyMatch(entry -> entry.key().text().startsWith("Fn::"));
    return listsItsProperties() && !isOpen ? names(map) : List.of();
  }

  private static List<ScalarNode> names(Optional<MapNode> map) {
    return map.map(entries -> entries.entries().stream().map(MapNode.Entry::key).toList())
        .orElse(List.of());
  }

  /** Where a property calls {@code Fn::GetAtt} with arguments that CloudFormation refuses. */
  public List<SourceRange> malformedGetAtts(String property) {
    List<SourceRange> found = new ArrayList<>();
    body.map("Properties")
        .flatMap(properties -> properties.get(property))
        .ifPresent(value -> addMalformedGetAtts(value, found));
    return found;
  }

  private static void addMalformedGetAtts(Node node, List<SourceRange> found) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.filter(Resource::isMalformedGetAtt).isPresent()) {
      found.add(node.range());
    } else {
      node.forEachChild(child -> addMalformedGetAtts(child, found));
    }
  }

  /** Where nobody knows whether the template extends the language, it counts as extended. */
  private static boolean isMalformedGetAtt(FunctionCall call) {
    return call.is("Fn::GetAtt") && FunctionShapes.fault(call, true).isPresent();
  }

  /** The properties that a condition or a mapping decides, by name, or all at once as one. */
  public Map<String, Expression> choices() {
    Map<String, Expression> choices = new LinkedHashMap<>();
    Optional<Node> properties = body.get("Properties");
    if (properties.isEmpty() || !ConditionalValues.in(properties.get())) {
      return choices;
    }
    if (!listsItsProperties() || !(properties.get() instanceof MapNode map)) {
      choices.put("Properties", properties());
      return choices;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (ConditionalValues.in(entry.value())) {
        choices.put(entry.key().text(), ExpressionReader.read(entry.value()));
      }
    }
    return choices;
  }

  /** An entry of {@code Metadata} that is text. */
  public Optional<String> metadata(String key) {
    return note(key).flatMap(Node::asScalar).map(ScalarNode::text);
  }

  /** An entry of {@code Metadata}, whatever it is. */
  public Optional<Node> note(String key) {
    return body.map("Metadata").flatMap(metadata -> metadata.get(key));
  }
}
