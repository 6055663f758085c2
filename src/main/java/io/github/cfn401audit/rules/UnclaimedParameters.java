package io.github.cfn401audit.rules;

import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/** Values given for parameters that no stack has, or that a stack does not allow. */
final class UnclaimedParameters {
  private UnclaimedParameters() {}

  static List<Problem> of(ParameterValues given, World world) {
    List<Problem> problems = new ArrayList<>();
    for (ParameterValues.Given value : given.all()) {
      boolean claimed = false;
      for (StackInstance stack : world.stacks()) {
        var parameter = stack.template().parameters().get(value.key());
        boolean meant =
            stack.root() == stack
                && (value.stack().isEmpty() || value.stack().equals(stack.id().name()));
        if (parameter == null || !meant) {
          continue;
        }
        claimed = true;
        if (!parameter.allowedValues().isEmpty()
            && !parameter.isList()
            && !parameter.allowedValues().contains(value.value())) {
          problems.add(
              problem(
                  value.value()
                      + " is none of the allowed values of parameter "
                      + value.key()
                      + " of "
                      + stack.id().name()
                      + ": "
                      + String.join(", ", parameter.allowedValues())));
        }
      }
      if (!claimed) {
        problems.add(
            problem(
                "no stack"
                    + (value.stack().isEmpty() ? "" : " named " + value.stack())
                    + " has a parameter "
                    + value.key()));
      }
    }
    return problems;
  }

  private static Problem problem(String message) {
    return new Problem(Problem.Code.PARAMETER, message, "--parameters", 0, 0);
  }
}
