package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Recognizes a template in a tree of nodes. */
public final class TemplateReader {
  /** A mapping has a name and two keys. */
  private static final int MAPPING_LEVELS = 3;

  private TemplateReader() {}

  /**
   * True for a map with a section {@code Resources} in which at least one entry has a type, is a
   * loop or calls a macro. Other JSON and YAML is passed over.
   */
  public static boolean isTemplate(Node root) {
    if (root instanceof MapNode map && section(map, "Resources").isPresent()) {
      for (MapNode.Entry entry : section(map, "Resources").get().entries()) {
        if (entry.key().text().startsWith("Fn::")
            || (entry.value() instanceof MapNode body && text(body, "Type").isPresent())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The template of this tree; entries of a wrong shape are reported and left out. Its own text
   * comes first, those that it includes follow.
   */
  public static Template read(List<SourceText> texts, MapNode root, Consumer<Problem> problems) {
    boolean loops = contain(texts, "Fn::ForEach") && Loops.first(root).isPresent();
    if (loops && !Macros.extendLanguage(root)) {
      Loops.first(root).ifPresent(new Shape(problems)::withoutExtensions);
      loops = false;
    }
    return template(
        texts.get(0).file(),
        root,
        Map.of(),
        loops || DialectSearch.in(root) ? Optional.of(root) : Optional.empty(),
        contain(texts, "amazoncognito.com"),
        !loops,
        problems);
  }

  private static boolean contain(List<SourceText> texts, String words) {
    return texts.stream().anyMatch(source -> source.text().contains(words));
  }

  /** True where the tree contains a loop and the language extensions that it needs. */
  public static boolean hasLoops(MapNode root) {
    return Macros.extendLanguage(root) && Loops.first(root).isPresent();
  }

  /**
   * The same template with its dialects unfolded; {@code origins} tells what each resource is from.
   */
  public static Template unfolded(
      Template written,
      MapNode root,
      Map<String, Resource.Origin> origins,
      Consumer<Problem> problems) {
    boolean isWrittenOut =
        written.dialects().filter(TemplateReader::hasLoops).isPresent()
            && origins.values().stream().allMatch(origin -> origin == Resource.Origin.LOOP);
    return template(
        written.file(),
        root,
        origins,
        Optional.empty(),
        written.mentionsLoginHost(),
        isWrittenOut,
        problems);
  }

  private static Template template(
      SourceFile file,
      MapNode root,
      Map<String, Resource.Origin> origins,
      Optional<MapNode> dialects,
      boolean mentionsLoginHost,
      boolean isWhole,
      Consumer<Problem> problems) {
    Shape shape = new Shape(problems);
    StackReads reads = new StackReads();
    Template template =
        new Template(
            file,
            parameters(root, shape),
            section(root, "Mappings").map(all -> PlainScalars.withReadKeys(all, MAPPING_LEVELS)),
            conditions(root),
            rules(root),
            resources(root, origins, shape, reads),
            outputs(root, shape, reads),
            reads.found(),
            Macros.of(root),
            Macros.rewriter(root),
            dialects,
            mentionsLoginHost,
            root.get("AWSTemplateFormatVersion").isPresent() || root.get("Transform").isPresent());
    if (isWhole) {
      TemplateCheck.report(root, template, problems);
    }
    return template;
  }

  private static Map<String, Parameter> parameters(MapNode root, Shape shape) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(root, "Parameters")) {
      String name = entry.key().text();
      if (entry.value() instanceof MapNode body) {
        parameters.put(name, ParameterReader.read(entry.key(), body));
      } else {
        shape.wrong(entry, "parameter " + name + " is not a map");
      }
    }
    return parameters;
  }

  private static Map<String, ConditionExpression> conditions(MapNode root) {
    Map<String, ConditionExpression> conditions = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(root, "Conditions")) {
      conditions.put(entry.key().text(), ConditionReader.read(entry.value()));
    }
    return conditions;
  }

  private static List<ParameterRule> rules(MapNode root) {
    List<ParameterRule> rules = new ArrayList<>();
    for (MapNode.Entry entry : entries(root, "Rules")) {
      if (entry.value() instanceof MapNode body) {
        List<ConditionExpression> assertions = new ArrayList<>();
        if (body.get("Assertions").orElse(null) instanceof ListNode list) {
          for (Node item : list.items()) {
            if (item instanceof MapNode assertion) {
              assertion.get("Assert").map(ConditionReader::read).ifPresent(assertions::add);
            }
          }
        }
        rules.add(
            new ParameterRule(body.get("RuleCondition").map(ConditionReader::read), assertions));
      }
    }
    return rules;
  }

  private static Map<String, Resource> resources(
      MapNode root, Map<String, Resource.Origin> origins, Shape shape, StackReads reads) {
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(root, "Resources")) {
      String id = entry.key().text();
      if (id.startsWith("Fn::")) {
        continue;
      }
      if (!(entry.value() instanceof MapNode body) || text(body, "Type").isEmpty()) {
        if (!(entry.value() instanceof MapNode call && call.get(Macros.CALL).isPresent())) {
          shape.wrong(entry, "resource " + id + " has no Type");
        }
        continue;
      }
      String type = text(body, "Type").get();
      Set<String> references = References.of(body, reads);
      resources.put(
          id,
          new Resource(
              id,
              type,
              entry.key().range(),
              text(body, "Condition"),
              references,
              RelevantTypes.keptOf(type, body),
              origins.getOrDefault(id, Resource.Origin.WRITTEN)));
    }
    return resources;
  }

  private static Map<String, Output> outputs(MapNode root, Shape shape, StackReads reads) {
    Map<String, Output> outputs = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(root, "Outputs")) {
      String name = entry.key().text();
      if (name.startsWith("Fn::")) {
        continue;
      }
      if (entry.value() instanceof MapNode body && body.get("Value").isPresent()) {
        Optional<Expression> export =
            body.map("Export").flatMap(named -> named.get("Name")).map(ExpressionReader::read);
        outputs.put(
            name,
            new Output(
                name,
                ExpressionReader.read(body.get("Value").get()),
                export,
                text(body, "Condition"),
                References.of(body, reads),
                entry.key().range()));
      } else {
        shape.wrong(entry, "output " + name + " has no Value");
      }
    }
    return outputs;
  }

  private static List<MapNode.Entry> entries(MapNode root, String section) {
    return section(root, section).map(MapNode::entries).orElse(List.of());
  }

  private static Optional<MapNode> section(MapNode root, String name) {
    return root.map(name);
  }

  static Optional<String> text(MapNode map, String key) {
    return scalar(map, key).map(ScalarNode::text);
  }

  static Optional<ScalarNode> scalar(MapNode map, String key) {
    return map.scalar(key)
        .filter(scalar -> scalar.style() != ScalarNode.Style.NULL && scalar.tag().isEmpty());
  }

  /** Reports entries of a shape that CloudFormation refuses. */
  private record Shape(Consumer<Problem> problems) {
    void wrong(MapNode.Entry entry, String message) {
      SourceRange range = entry.key().range();
      problems.accept(
          new Problem(
              Problem.Code.TEMPLATE_SHAPE,
              message,
              range.file().name(),
              range.line(),
              range.column()));
    }

    void withoutExtensions(MapNode.Entry loop) {
      wrong(loop, "a loop needs the line `Transform: AWS::LanguageExtensions` in its template");
    }
  }
}
