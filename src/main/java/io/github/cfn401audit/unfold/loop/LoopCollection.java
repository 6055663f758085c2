package io.github.cfn401audit.unfold.loop;

import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items that a loop runs over.
 *
 * @param items the items that are known
 * @param more why there may be more; empty where these are all
 * @param refusal why CloudFormation refuses the collection; empty where it may not
 */
record LoopCollection(List<String> items, Optional<UnknownReason> more, Optional<String> refusal) {
  LoopCollection {
    items = List.copyOf(items);
  }

  static LoopCollection of(Value value, Environment environment) {
    if (value.isList()) {
      return ofItems(value, environment);
    }
    if (value.isUnknown() || (value.asText().isPresent() && value.literal().isEmpty())) {
      return open(why(value, environment));
    }
    return new LoopCollection(
        List.of(), Optional.empty(), Optional.of("its collection is not a list"));
  }

  private static LoopCollection ofItems(Value list, Environment environment) {
    List<String> items = new ArrayList<>();
    Optional<UnknownReason> more = list.more().stream().findFirst();
    for (Value item : list.items()) {
      Optional<String> literal = item.literal();
      if (literal.isPresent()) {
        items.add(literal.get());
      } else if (more.isEmpty()) {
        more = Optional.of(why(item, environment));
      }
    }
    return new LoopCollection(items, more, Optional.empty());
  }

  private static UnknownReason why(Value value, Environment environment) {
    return value.whyUnknown().orElseGet(() -> Reasons.loop(environment.id()));
  }

  private static LoopCollection open(UnknownReason why) {
    return new LoopCollection(List.of(), Optional.of(why), Optional.empty());
  }
}
