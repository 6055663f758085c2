package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import java.util.List;
import java.util.Optional;

/** The names of resources that SAM or a module declares and no template text does. */
final class Generated {
  /** How the names begin that SAM gives to what belongs to no single resource. */
  private static final List<String> SHARED =
      List.of("Serverless", "CodeDeployServiceRole", "ApiGatewayDomainName", "RecordSetGroup");

  private Generated() {}

  /**
   * True for a name that SAM may give to a role, a version, a stage or another resource that it
   * makes: it begins with the logical id of what it is made for.
   */
  static boolean mayDeclare(Template template, String name) {
    boolean sam = false;
    for (Resource resource : template.resources().values()) {
      if (resource.type().startsWith("AWS::Serverless::")) {
        sam = true;
        if (name.startsWith(resource.logicalId())) {
          return true;
        }
      }
    }
    return sam && SHARED.stream().anyMatch(name::startsWith);
  }

  /** The module that a name may lead into: {@code Sales.Pool} and {@code SalesPool} into Sales. */
  static Optional<Resource> moduleOf(Template template, String name) {
    for (Resource resource : template.resources().values()) {
      if (resource.isModule() && name.startsWith(resource.logicalId())) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }
}
