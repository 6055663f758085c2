package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A world as the text of a template, in one of the ways in which people write them. */
final class TemplateText {

  /** The ways. */
  enum Style {
    JSON,
    YAML_LONG,
    YAML_SHORT
  }

  private final World world;

  private TemplateText(World world) {
    this.world = world;
  }

  static String of(World world, Style style) {
    Map<String, Object> tree = new TemplateText(world).tree();
    return style == Style.JSON ? Written.json(tree) : Written.yaml(tree, style == Style.YAML_SHORT);
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!world.parameters().isEmpty()) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      world.parameters().forEach(one -> parameters.put(one.name(), parameter(one)));
      tree.put("Parameters", parameters);
    }
    if (!world.conditions().isEmpty()) {
      Map<String, Object> conditions = new LinkedHashMap<>();
      world.conditions().forEach((name, claim) -> conditions.put(name, claim(claim)));
      tree.put("Conditions", conditions);
    }
    Map<String, Object> resources = new LinkedHashMap<>();
    world.resources().forEach(one -> resources.put(one.id(), resource(one)));
    tree.put("Resources", resources);
    return tree;
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Type", parameter.kind().isList() ? "CommaDelimitedList" : "String");
    if (!parameter.allowed().isEmpty()) {
      tree.put("AllowedValues", parameter.allowed());
    }
    if (!parameter.fallback().isEmpty()) {
      tree.put("Default", String.join(",", parameter.fallback()));
    }
    return tree;
  }

  private static Object claim(Claim claim) {
    if (claim instanceof Claim.Is is) {
      return function("Fn::Equals", List.of(function("Ref", is.parameter()), is.literal()));
    }
    if (claim instanceof Claim.Not not) {
      return function("Fn::Not", List.of(claim(not.claim())));
    }
    if (claim instanceof Claim.Both both) {
      return function("Fn::And", List.of(claim(both.first()), claim(both.second())));
    }
    if (claim instanceof Claim.Either either) {
      return function("Fn::Or", List.of(claim(either.first()), claim(either.second())));
    }
    return function("Condition", ((Claim.Named) claim).condition());
  }

  private static Map<String, Object> resource(Resource resource) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Type", resource.type());
    if (!resource.condition().isEmpty()) {
      tree.put("Condition", resource.condition());
    }
    if (!resource.dependsOn().isEmpty()) {
      tree.put("DependsOn", resource.dependsOn());
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    resource
        .properties()
        .forEach((path, value) -> put(properties, path, property(resource, path, value)));
    if (!properties.isEmpty()) {
      tree.put("Properties", properties);
    }
    return tree;
  }

  private static Object property(Resource resource, String path, Value value) {
    if (path.equals("Scopes") && value instanceof Value.Items items) {
      List<Object> scopes = new ArrayList<>();
      for (Value name : items.values()) {
        scopes.add(function("ScopeName", tree(name), "ScopeDescription", resource.id()));
      }
      return scopes;
    }
    return tree(value);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> tree, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      tree.put(path, value);
    } else {
      Object inner = tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<>());
      put((Map<String, Object>) inner, path.substring(dot + 1), value);
    }
  }

  private static Object tree(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Elsewhere elsewhere) {
      return elsewhere.text();
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().map(TemplateText::tree).toList();
    }
    if (value instanceof Value.Ref ref) {
      return switch (ref.spelling()) {
        case DIRECT -> function("Ref", ref.resource());
        case SUB -> function("Fn::Sub", "${" + ref.resource() + "}");
        case JOIN -> joined("", function("Ref", ref.resource()));
      };
    }
    if (value instanceof Value.Arn arn) {
      return arn(arn);
    }
    if (value instanceof Value.ScopeOf scope) {
      return switch (scope.spelling()) {
        case DIRECT, SUB -> function("Fn::Sub", "${" + scope.server() + "}/" + scope.name());
        case JOIN -> joined("/", function("Ref", scope.server()), scope.name());
      };
    }
    if (value instanceof Value.OnlyClient only) {
      return function("Fn::Sub", "^${" + only.client() + "}$");
    }
    if (value instanceof Value.RootOf root) {
      return function("Fn::GetAtt", List.of(root.api(), "RootResourceId"));
    }
    if (value instanceof Value.Given given) {
      return function("Ref", given.parameter());
    }
    if (value instanceof Value.If choice) {
      return function(
          "Fn::If", List.of(choice.condition(), tree(choice.then()), tree(choice.otherwise())));
    }
    return function("Ref", "AWS::NoValue");
  }

  private static Object arn(Value.Arn arn) {
    return switch (arn.spelling()) {
      case DIRECT -> function("Fn::GetAtt", List.of(arn.pool(), "Arn"));
      case SUB -> function("Fn::Sub", "${" + arn.pool() + ".Arn}");
      case JOIN ->
          joined(
              ":",
              "arn",
              function("Ref", "AWS::Partition"),
              "cognito-idp",
              function("Ref", "AWS::Region"),
              function("Ref", "AWS::AccountId"),
              function("Fn::Sub", "userpool/${" + arn.pool() + "}"));
    };
  }

  private static Object joined(String between, Object... parts) {
    return function("Fn::Join", List.of(between, List.of(parts)));
  }

  private static Map<String, Object> function(String name, Object argument) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(name, argument);
    return tree;
  }

  private static Map<String, Object> function(
      String name, Object argument, String other, Object argumentOfOther) {
    Map<String, Object> tree = function(name, argument);
    tree.put(other, argumentOfOther);
    return tree;
  }
}
