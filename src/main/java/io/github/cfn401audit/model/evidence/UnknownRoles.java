package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Code that runs under a role which no file declares: it may change whatever it is given. Example:
 * a function with {@code Role: !ImportValue CodeRole} and {@code POOL_ID: !Ref Pool} in its
 * environment.
 */
final class UnknownRoles {
  /**
   * A kind of resource that runs code.
   *
   * @param name what it is called in a sentence
   * @param role the property with its role
   * @param given the properties by which it gets ids
   */
  private record Runner(String name, String role, List<String> given) {}

  private static final Map<String, Runner> RUNNERS =
      Map.of(
          "AWS::Lambda::Function",
          new Runner("function", "Role", List.of("Environment", "Code")),
          "AWS::Serverless::Function",
          new Runner("function", "Role", List.of("Environment", "InlineCode")),
          "AWS::CodeBuild::Project",
          new Runner("build project", "ServiceRole", List.of("Environment", "Source")),
          "AWS::ECS::TaskDefinition",
          new Runner("task", "TaskRoleArn", List.of("ContainerDefinitions")));

  private UnknownRoles() {}

  /** True where the value names a role that some file declares: it is looked at by itself. */
  static boolean isDeclared(Value role, Inventory inventory) {
    return role.resource()
        .flatMap(inventory::find)
        .filter(found -> found.type().startsWith("AWS::IAM::"))
        .isPresent();
  }

  /** What such a resource is called in a sentence; empty for any other one. */
  static Optional<String> words(StackResource resource, Inventory inventory) {
    Runner runner = RUNNERS.get(resource.type());
    if (runner == null) {
      return Optional.empty();
    }
    Value role = resource.properties().value(runner.role());
    return role.isAbsent() || isDeclared(role, inventory)
        ? Optional.empty()
        : Optional.of("the " + runner.name() + " " + resource.logicalId());
  }

  /** Each text that it is given, but for addresses: who calls an API need not know its id. */
  static void given(StackResource resource, Consumer<Text> found) {
    Runner runner = RUNNERS.get(resource.type());
    if (runner != null) {
      for (String property : runner.given()) {
        List<Text> texts = new ArrayList<>();
        ValueSearch.texts(resource.properties().value(property), texts::add);
        texts.stream().filter(text -> !isAddress(text)).forEach(found);
      }
    }
  }

  private static boolean isAddress(Text text) {
    return text.prefix().startsWith("http")
        || text.pieces().stream().anyMatch(piece -> piece.fixed().contains(".execute-api."));
  }
}
