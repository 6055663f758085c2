package io.github.cfn401audit.template;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template that was read from a file. Maps keep the order of the file.
 *
 * @param file the file
 * @param parameters by name
 * @param mappings the section {@code Mappings}, unread; empty where there is none
 * @param conditions by name
 * @param rules what CloudFormation asks of parameter values
 * @param resources by logical id
 * @param outputs by name
 * @param reads what a resource or an output reads from another stack: every call of {@code
 *     Fn::ImportValue} and {@code Fn::GetStackOutput}, and every text that resolves an SSM
 *     parameter
 * @param macros the names under {@code Transform} and of {@code Fn::Transform} that are not
 *     expanded: each may add or change anything it can reach
 * @param rewriter the one of them that may change every resource that is written; empty where none
 *     may
 * @param dialects the whole tree, where loops, SAM or OpenAPI in it are still to be unfolded; empty
 *     for most
 * @param mentionsLoginHost true where the file contains the text {@code amazoncognito.com}
 * @param statesFormat true where it names its format or a transform, as a template does and a part
 *     that a tool puts into one need not
 */
public record Template(
    SourceFile file,
    Map<String, Parameter> parameters,
    Optional<MapNode> mappings,
    Map<String, ConditionExpression> conditions,
    List<ParameterRule> rules,
    Map<String, Resource> resources,
    Map<String, Output> outputs,
    List<Expression> reads,
    List<String> macros,
    Optional<String> rewriter,
    Optional<MapNode> dialects,
    boolean mentionsLoginHost,
    boolean statesFormat) {

  public Template {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    rules = List.copyOf(rules);
    reads = List.copyOf(reads);
    macros = List.copyOf(macros);
  }

  /** The value of a mapping, unread; empty where any of the keys is not there. */
  public Optional<Expression> mapping(String map, String first, String second) {
    return mappings
        .flatMap(all -> all.get(map))
        .flatMap(value -> entry(value, first))
        .flatMap(value -> entry(value, second))
        .map(Template::constant);
  }

  /** A function has no place in a mapping: it is not followed, which might lead back here. */
  private static Expression constant(Node value) {
    Optional<FunctionCall> call = firstCall(value);
    return call.isPresent() && !call.get().is(Macros.CALL)
        ? new Expression.Opaque(call.get().function(), value.range())
        : ExpressionReader.read(value);
  }

  private static Optional<FunctionCall> firstCall(Node value) {
    return value.first(node -> FunctionCall.of(node).isPresent()).flatMap(FunctionCall::of);
  }

  /** The keys of a mapping: of its first level, or below a key of that. */
  public List<String> mappingKeys(String map, Optional<String> first) {
    Optional<Node> found = mappings.flatMap(all -> all.get(map));
    if (first.isPresent()) {
      found = found.flatMap(level -> entry(level, first.get()));
    }
    List<String> keys = new ArrayList<>();
    if (found.isPresent() && found.get() instanceof MapNode level) {
      for (MapNode.Entry entry : level.entries()) {
        keys.add(entry.key().text());
      }
    }
    return keys;
  }

  /**
   * True where the section {@code Mappings} shows all keys of a map: none comes from a macro or an
   * include that is not read.
   *
   * @param first the key of the level; empty for the first level
   */
  public boolean showsKeys(String map, Optional<String> first) {
    Optional<Node> level = mappings.flatMap(all -> all.get(map));
    if (first.isPresent()) {
      level = level.flatMap(above -> entry(above, first.get()));
    }
    return macros.stream().allMatch(name -> name.startsWith(Loops.KEY))
        && !mappings.map(Template::isOpen).orElse(false)
        && !level.map(Template::isOpen).orElse(false);
  }

  private static boolean isOpen(Node level) {
    return level instanceof MapNode map
        && map.entries().stream().anyMatch(entry -> entry.key().text().startsWith("Fn::"));
  }

  private static Optional<Node> entry(Node node, String key) {
    return node instanceof MapNode map ? map.get(key) : Optional.empty();
  }
}
