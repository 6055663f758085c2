package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The APIs of one template with all that decides who may call them, as lines of text. */
final class ApisOfTemplate {
  /** What is compared, by type; nothing else of a resource decides who may call it. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "RestApi",
          List.of("Policy", "ApiKeySourceType", "DisableExecuteApiEndpoint"),
          "Method",
          List.of(
              "AuthorizationType",
              "AuthorizerId",
              "AuthorizationScopes",
              "ApiKeyRequired",
              "MethodResponses",
              "Integration"),
          "Authorizer",
          List.of("Type", "IdentitySource", "ProviderARNs", "IdentityValidationExpression"),
          "Deployment",
          List.of("RestApiId", "StageName"),
          "Stage",
          List.of("RestApiId", "StageName", "Variables"),
          "GatewayResponse",
          List.of("StatusCode", "ResponseParameters"),
          "UsagePlan",
          List.of("ApiStages"),
          "UsagePlanKey",
          List.of("KeyId", "UsagePlanId"));

  private final StackInstance stack;

  private ApisOfTemplate(StackInstance stack) {
    this.stack = stack;
  }

  static Set<String> of(Path file) {
    World world = Templates.in(file.resolveSibling("")).world(String.valueOf(file.getFileName()));
    return new ApisOfTemplate(world.stacks().get(0)).lines();
  }

  private Set<String> lines() {
    Set<String> lines = new TreeSet<>();
    for (Resource resource : stack.resources()) {
      String type = resource.type().replace("AWS::ApiGateway::", "");
      List<String> fields = FIELDS.get(type);
      if (fields != null
          && resource.type().startsWith("AWS::ApiGateway::")
          && stack.exists(resource) != Truth.NO) {
        lines.add(line(resource, type, fields));
      }
    }
    return lines;
  }

  private String line(Resource resource, String type, List<String> fields) {
    Value all = Evaluator.evaluate(resource.properties(), stack.environment());
    StringBuilder line = new StringBuilder(type);
    if (!type.equals("Deployment") && !type.equals("Stage")) {
      line.append(' ').append(resource.logicalId());
    }
    resource.condition().ifPresent(condition -> line.append(" if ").append(condition));
    if (all instanceof Value.Mapping mapping) {
      for (String field : fields) {
        Value value = mapping.entry(field);
        if (!(value instanceof Value.Absent) && !text(value).equals("{}")) {
          line.append("\n    ").append(field).append(": ").append(text(value));
        }
      }
    }
    return line.toString();
  }

  /** Texts alike, whatever order a map has and whether a list of one is written as such. */
  private static String text(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.text().display();
    }
    if (value instanceof Value.Sequence sequence) {
      List<String> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(text(item)));
      items.sort(null);
      if (!sequence.more().isEmpty()) {
        items.add("more");
      }
      return items.size() == 1 ? items.get(0) : items.toString();
    }
    if (value instanceof Value.Mapping mapping) {
      Map<String, String> entries = new TreeMap<>();
      mapping
          .entries()
          .forEach(
              (key, inner) -> {
                if (!key.equals("Uri")) {
                  entries.put(key, text(inner));
                }
              });
      return entries.toString();
    }
    return value instanceof Value.Unknown ? "unknown" : "nothing";
  }
}
