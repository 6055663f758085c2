package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the parts of a stack that cannot be read, in which nothing is provably absent. */
final class UnreadParts {
  private static final String LOOP = "Fn::ForEach::";

  private UnreadParts() {}

  static List<UnreadPart> of(StackInstance stack) {
    List<UnreadPart> parts = new ArrayList<>();
    for (Map.Entry<String, NestedTemplate> nested : stack.source().nested().entrySet()) {
      if (nested.getValue() instanceof NestedTemplate.Unread unread) {
        parts.add(
            new UnreadPart(
                nested(nested.getKey(), stack.id(), unread.reason()),
                Optional.ofNullable(stack.template().resources().get(nested.getKey()))
                    .map(resource -> given(resource, stack))));
      }
    }
    for (Resource resource : stack.resources()) {
      if (stack.isNested(resource) && stack.nestedTemplate(resource.logicalId()).isEmpty()) {
        parts.add(
            new UnreadPart(
                nested(resource.logicalId(), stack.id(), "a loop makes it"), Optional.empty()));
      }
      if (resource.isModule() && stack.exists(resource) != Truth.NO) {
        parts.add(
            new UnreadPart(Reasons.module(stack.id(), resource.logicalId()), Optional.empty()));
      }
    }
    for (String macro : stack.template().macros()) {
      parts.add(
          new UnreadPart(
              macro.startsWith(LOOP) ? loop(stack, macro) : Reasons.macro(stack.id(), macro),
              Optional.empty()));
    }
    return parts;
  }

  private static Value given(Resource nestedStack, StackInstance stack) {
    if (!nestedStack.listsItsProperties()) {
      return Evaluator.evaluate(nestedStack.properties(), stack.environment());
    }
    return nestedStack
        .property("Parameters")
        .map(parameters -> Evaluator.evaluate(parameters, stack.environment()))
        .orElseGet(() -> new Value.Absent(nestedStack.range()));
  }

  private static UnknownReason nested(String logicalId, StackId stack, String reason) {
    return new UnknownReason(
        "nested stack " + logicalId + " of " + stack.name() + " is not read: " + reason,
        "name the folder that holds its template");
  }

  private static UnknownReason loop(StackInstance stack, String key) {
    Optional<UnknownReason> why =
        stack.unfolding().map(Unfolding::open).flatMap(open -> Optional.ofNullable(open.get(key)));
    return why.isPresent()
        ? new UnknownReason(
            "loop "
                + key.substring(LOOP.length())
                + " of "
                + stack.id().name()
                + " is not unfolded: "
                + why.get().cause(),
            why.get().cure())
        : Reasons.macro(stack.id(), key);
  }
}
