package io.github.cfn401audit.judge;

import java.util.HashSet;
import java.util.Set;

/** The resources that a value refers to, in whichever branch. */
final class References {
  private References() {}

  static Set<String> of(Value value) {
    Set<String> found = new HashSet<>();
    collect(value, found);
    return found;
  }

  private static void collect(Value value, Set<String> found) {
    if (value instanceof Value.Ref ref) {
      found.add(ref.resource());
    } else if (value instanceof Value.Arn arn) {
      found.add(arn.pool());
    } else if (value instanceof Value.ScopeOf scope) {
      found.add(scope.server());
    } else if (value instanceof Value.OnlyClient only) {
      found.add(only.client());
    } else if (value instanceof Value.RootOf root) {
      found.add(root.api());
    } else if (value instanceof Value.If choice) {
      collect(choice.then(), found);
      collect(choice.otherwise(), found);
    } else if (value instanceof Value.Items items) {
      items.values().forEach(item -> collect(item, found));
    }
  }
}
