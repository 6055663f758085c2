package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * An export or an SSM parameter that nobody here reads: somebody elsewhere may.
 *
 * @param shown what it is: {@code the export pool}
 * @param value what leaves by it
 */
public record UnreadPublishedValue(String shown, Value value) {

  static List<UnreadPublishedValue> of(List<StackInstance> stacks, WorldContext links) {
    Set<PublishedValue> read = Collections.newSetFromMap(new IdentityHashMap<>());
    for (StackInstance stack : stacks) {
      links.readBy(stack).forEach(read::addAll);
    }
    List<UnreadPublishedValue> unread = new ArrayList<>();
    for (PublishedValues offers : List.of(links.exports(), links.stored())) {
      for (PublishedValue offer : offers.all()) {
        if (!read.contains(offer)) {
          unread.add(
              new UnreadPublishedValue(offer.shown(), offer.value(StackEnvironment.Purpose.FACTS)));
        }
      }
    }
    return unread;
  }
}
