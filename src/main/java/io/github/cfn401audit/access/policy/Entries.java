package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One text or a list of texts, as most elements of a policy take them.
 *
 * @param items what is known to be there
 * @param more why there may be more; empty where the list is complete
 */
record Entries(List<Value.Scalar> items, List<UnknownReason> more) {
  Entries {
    items = List.copyOf(items);
    more = List.copyOf(more);
  }

  /** Entries of which nothing is known. */
  static Entries unknown(String why) {
    return new Entries(List.of(), List.of(new UnknownReason(why, "")));
  }

  /** The entries of a value; anything but text among them is a fault. */
  static Entries of(Value value, String element, List<PolicyFault> faults) {
    List<Value.Scalar> items = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>();
    collect(value, element, items, more, faults);
    return new Entries(items, more);
  }

  private static void collect(
      Value value,
      String element,
      List<Value.Scalar> items,
      List<UnknownReason> more,
      List<PolicyFault> faults) {
    if (value instanceof Value.Scalar scalar) {
      items.add(scalar);
    } else if (value instanceof Value.Sequence list) {
      more.addAll(list.more());
      list.items().forEach(item -> collect(item, element, items, more, faults));
    } else if (value instanceof Value.Unknown open) {
      more.add(open.reason());
    } else {
      String message = "an entry of " + element + " is not text";
      faults.add(new PolicyFault(message, value.range()));
      more.add(new UnknownReason(message, ""));
    }
  }

  List<Text> texts() {
    return items.stream().map(Value.Scalar::text).toList();
  }
}
