package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import java.util.List;

/** The names of resources that SAM declares and no template text does. */
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
}
