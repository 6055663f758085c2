package io.github.cfn401audit.unfold;

import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a loop runs over.
 *
 * @param items the items that are known
 * @param more why there may be more; empty where these are all
 * @param refusal why CloudFormation takes no such collection; empty where it may
 */
record LoopCollection(List<String> items, Optional<UnknownReason> more, Optional<String> refusal) {
  LoopCollection {
    items = List.copyOf(items);
  }

  static LoopCollection of(Value value, Environment environment) {
    if (value instanceof Value.Sequence sequence) {
      return of(sequence, environment);
    }
    if (value instanceof Value.Unknown unknown) {
      return open(unknown.reason());
    }
    if (value instanceof Value.Scalar scalar && scalar.text().literal().isEmpty()) {
      return open(scalar.text().reason().orElseGet(() -> Reasons.loop(environment.id())));
    }
    return new LoopCollection(
        List.of(), Optional.empty(), Optional.of("its collection is no list"));
  }

  private static LoopCollection of(Value.Sequence sequence, Environment environment) {
    List<String> items = new ArrayList<>();
    Optional<UnknownReason> more = sequence.more().stream().findFirst();
    for (Value item : sequence.items()) {
      Optional<String> literal =
          item instanceof Value.Scalar scalar ? scalar.text().literal() : Optional.empty();
      if (literal.isPresent()) {
        items.add(literal.get());
      } else if (more.isEmpty()) {
        Optional<UnknownReason> why =
            item instanceof Value.Scalar scalar ? scalar.text().reason() : Optional.empty();
        more = Optional.of(why.orElseGet(() -> Reasons.loop(environment.id())));
      }
    }
    return new LoopCollection(items, more, Optional.empty());
  }

  private static LoopCollection open(UnknownReason why) {
    return new LoopCollection(List.of(), Optional.of(why), Optional.empty());
  }
}
