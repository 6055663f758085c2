package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;

/** Whether resources exist that no template text declares. */
final class Generated {
  private Generated() {}

  /** SAM makes APIs, stages, deployments and roles of its own. */
  static boolean mayDeclare(Template template) {
    for (Resource resource : template.resources().values()) {
      if (resource.type().startsWith("AWS::Serverless::")) {
        return true;
      }
    }
    return false;
  }
}
