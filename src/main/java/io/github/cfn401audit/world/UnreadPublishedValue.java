package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * An export or an SSM parameter that no stack among the files reads, so that somebody else may.
 *
 * @param shown what it is: {@code the export pool-arn}
 * @param value the value that is published
 */
public record UnreadPublishedValue(String shown, Value value) {

  static List<UnreadPublishedValue> of(List<StackInstance> stacks, WorldContext context) {
    Set<PublishedValue> read = Collections.newSetFromMap(new IdentityHashMap<>());
    for (StackInstance stack : stacks) {
      context.readBy(stack).forEach(read::addAll);
    }
    List<UnreadPublishedValue> unread = new ArrayList<>();
    for (PublishedValues published : List.of(context.exports(), context.stored())) {
      for (PublishedValue value : published.all()) {
        if (!read.contains(value) && !context.possibleReads().include(value)) {
          unread.add(
              new UnreadPublishedValue(
                  value.shown(), value.evaluate(StackEnvironment.Purpose.FACTS)));
        }
      }
    }
    return unread;
  }
}
