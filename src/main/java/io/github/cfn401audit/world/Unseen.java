package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What of a stack cannot be read, so that nothing in it is provably absent. */
final class Unseen {
  private Unseen() {}

  static List<String> of(StackInstance stack) {
    List<String> unseen = new ArrayList<>();
    for (Map.Entry<String, NestedTemplate> nested : stack.source().nested().entrySet()) {
      if (nested.getValue() instanceof NestedTemplate.Unread unread) {
        unseen.add(
            "nested stack "
                + nested.getKey()
                + " of "
                + stack.id().name()
                + " is not read: "
                + unread.reason());
      }
    }
    for (String macro : stack.template().macros()) {
      unseen.add("macro " + macro + " of " + stack.id().name() + " has not run");
    }
    return unseen;
  }
}
