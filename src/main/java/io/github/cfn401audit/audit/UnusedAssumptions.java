package io.github.cfn401audit.audit;

import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Assumptions about a declared pool that no stack declares, and about an id, an import or a
 * parameter that no stack has. That is a remark only: the configuration file is there for all runs,
 * each of which reads some of the templates.
 */
final class UnusedAssumptions {
  private UnusedAssumptions() {}

  static List<Problem> of(ParameterValues stated, World world) {
    List<Problem> problems = new ArrayList<>();
    for (AssumedPool pool : stated.pools()) {
      List<String> declared = new ArrayList<>();
      boolean found = !pool.declared();
      for (StackInstance stack : world.stacks()) {
        for (Resource resource : stack.resources()) {
          if (resource.type().equals("AWS::Cognito::UserPool")) {
            declared.add(resource.logicalId());
            found |= pool.isDeclaredAs(stack.id().name(), resource.logicalId());
          }
        }
      }
      if (found && pool.isHeld() && !world.means(pool)) {
        problems.add(
            pool.at()
                .problem(
                    Problem.Code.ASSUMPTION_UNUSED,
                    "no stack refers to a pool by "
                        + pool.holders()
                        + ", which is assumed to be "
                        + pool.name().text()));
      }
      if (!found) {
        problems.add(
            pool.at()
                .problem(
                    Problem.Code.ASSUMPTION_UNUSED,
                    "no stack"
                        + (pool.stack().isEmpty() ? "" : " named " + pool.stack())
                        + " declares a user pool "
                        + pool.name().text()
                        + NameHint.hint(pool.name().text(), declared)));
      }
    }
    return problems;
  }
}
