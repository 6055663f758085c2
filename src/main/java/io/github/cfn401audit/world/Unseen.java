package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a stack cannot be read, so that nothing in it is provably absent. */
final class Unseen {
  private static final String LOOP = "Fn::ForEach::";

  private Unseen() {}

  static List<UnknownReason> of(StackInstance stack) {
    List<UnknownReason> unseen = new ArrayList<>();
    for (Map.Entry<String, NestedTemplate> nested : stack.source().nested().entrySet()) {
      if (nested.getValue() instanceof NestedTemplate.Unread unread) {
        unseen.add(nested(nested.getKey(), stack.id(), unread.reason()));
      }
    }
    for (Resource resource : stack.resources()) {
      if (stack.isNested(resource) && stack.nestedTemplate(resource.logicalId()).isEmpty()) {
        unseen.add(nested(resource.logicalId(), stack.id(), "a loop makes it"));
      }
    }
    for (String macro : stack.template().macros()) {
      unseen.add(macro.startsWith(LOOP) ? loop(stack, macro) : Reasons.macro(stack.id(), macro));
    }
    return unseen;
  }

  private static UnknownReason nested(String logicalId, StackId stack, String reason) {
    return new UnknownReason(
        "nested stack " + logicalId + " of " + stack.name() + " is not read: " + reason,
        "name the folder that holds what is not read");
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
