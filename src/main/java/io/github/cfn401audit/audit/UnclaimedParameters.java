package io.github.cfn401audit.audit;

import io.github.cfn401audit.given.FittingValue;
import io.github.cfn401audit.given.Misfit;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.given.PlaceName;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values given for parameters that no stack has, or that CloudFormation would not take.
 *
 * @param problems one for each
 * @param fitting the values that can be used, each for the stacks that it fits
 */
record UnclaimedParameters(List<Problem> problems, ParameterValues fitting) {
  UnclaimedParameters {
    problems = List.copyOf(problems);
  }

  static UnclaimedParameters of(ParameterValues given, World world) {
    List<Problem> problems = new ArrayList<>();
    List<ParameterValues.Given> fitting = new ArrayList<>();
    for (ParameterValues.Given value : given.all()) {
      List<StackInstance> owners = owners(value, world);
      if (owners.isEmpty()) {
        problems.add(unclaimed(value, given.isAssumed(value), world));
      }
      if (owners.size() > 1 && value.key().equals("AWS::StackName")) {
        problems.add(problem(value, "AWS::StackName needs a stack: use STACK:AWS::StackName=..."));
        continue;
      }
      List<ParameterValues.Given> taken = new ArrayList<>();
      for (StackInstance stack : owners) {
        Parameter parameter = stack.template().parameters().get(value.key());
        Optional<Misfit> misfit =
            parameter == null ? Optional.empty() : FittingValue.misfit(parameter, value.value());
        Optional<String> told =
            PlaceName.is(value.key()) ? stack.told(value.key()) : Optional.empty();
        if (told.isPresent() && !told.get().equals(value.value())) {
          problems.add(
              problem(
                  value,
                  value.key()
                      + " of "
                      + stack.id().name()
                      + " is "
                      + told.get()
                      + " in its files"));
        } else if (parameter != null && misfit.isPresent()) {
          problems.add(misfit(parameter, value, misfit.get(), stack));
        } else {
          taken.add(value.forStack(stack.id().name()));
        }
      }
      if (taken.size() == owners.size()) {
        fitting.add(value);
      } else {
        fitting.addAll(taken);
      }
    }
    return new UnclaimedParameters(problems, given.with(fitting));
  }

  private static List<StackInstance> owners(ParameterValues.Given value, World world) {
    List<StackInstance> owners = new ArrayList<>();
    for (StackInstance stack : world.stacks()) {
      if (stack.root() == stack
          && (value.stack().isEmpty() || value.stack().equals(stack.id().name()))
          && (PlaceName.is(value.key())
              || stack.template().parameters().containsKey(value.key()))) {
        owners.add(stack);
      }
    }
    return owners;
  }

  /** A configuration file is there for all runs, each of which reads some of the templates. */
  private static Problem unclaimed(ParameterValues.Given value, boolean assumed, World world) {
    List<String> known = new ArrayList<>();
    for (StackInstance stack : world.stacks()) {
      if (stack.root() == stack
          && (value.stack().isEmpty() || value.stack().equals(stack.id().name()))) {
        known.addAll(stack.template().parameters().keySet());
      }
    }
    return value
        .at()
        .problem(
            assumed ? Problem.Code.ASSUMPTION_UNUSED : Problem.Code.PARAMETER,
            "no stack"
                + (value.stack().isEmpty() ? "" : " named " + value.stack())
                + " has a parameter "
                + value.key()
                + NameHint.hint(value.key(), known));
  }

  private static Problem misfit(
      Parameter parameter, ParameterValues.Given value, Misfit misfit, StackInstance stack) {
    return problem(
        value,
        (parameter.noEcho() ? "the value given" : "`" + value.value() + "`")
            + " "
            + misfit.words(parameter, stack.id().name()));
  }

  private static Problem problem(ParameterValues.Given value, String message) {
    return value.at().problem(Problem.Code.PARAMETER, message);
  }
}
