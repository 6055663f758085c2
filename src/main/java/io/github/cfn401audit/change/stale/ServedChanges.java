package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.model.resource.Authorizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes between two versions of one API, in the order of the files of today. */
final class ServedChanges {
  private static final String BODY = "Body";
  private static final String KIND = "AuthorizationType";

  private final Difference difference;
  private final List<ServedChange> changes = new ArrayList<>();
  private final Set<Authorizer> compared = new HashSet<>();

  private ServedChanges(Difference difference) {
    this.difference = difference;
  }

  /** What certainly decides requests otherwise than before. */
  static List<ServedChange> between(ServedApi earlier, ServedApi now, Difference difference) {
    ServedChanges all = new ServedChanges(difference);
    all.compareAll(earlier.methods(), now.methods(), earlier, now);
    all.compareAll(earlier.responses(), now.responses(), earlier, now);
    boolean isToldByMethods = !all.changes.isEmpty();
    for (String property : DecidingProperties.OF_API) {
      if (!property.equals(BODY) || !isToldByMethods) {
        all.compare(property, earlier.api(), now.api());
      }
    }
    return all.changes;
  }

  private void compareAll(
      Map<String, ServedPart> olds,
      Map<String, ServedPart> news,
      ServedApi earlier,
      ServedApi now) {
    for (Map.Entry<String, ServedPart> part : news.entrySet()) {
      ServedPart old = olds.get(part.getKey());
      if (old != null) {
        compare(old, part.getValue());
      } else if (earlier.isWhole() && part.getValue().isThere()) {
        ServedPart added = part.getValue();
        changes.add(
            new ServedChange(added.name() + " is new", added.resource(), added.resource().range()));
      }
    }
    for (Map.Entry<String, ServedPart> part : olds.entrySet()) {
      if (!news.containsKey(part.getKey()) && now.isWhole() && part.getValue().isThere()) {
        changes.add(
            new ServedChange(
                part.getValue().name() + " is gone",
                now.api().resource(),
                now.api().resource().range()));
      }
    }
  }

  /** Where a method asks for another kind of caller, the rest of what it asks for follows. */
  private void compare(ServedPart old, ServedPart now) {
    if (differs(KIND, old, now)) {
      add(KIND + " of " + now.name() + " changed", now, KIND);
      return;
    }
    for (String property : now.deciding()) {
      compare(property, old, now);
    }
    if (old.asks().isPresent() && now.asks().isPresent()) {
      compare(old.asks().get(), now.asks().get(), now);
    }
  }

  /**
   * An authorizer that changed is told once; one that takes over from another is told at each
   * method.
   */
  private void compare(Authorizer old, Authorizer now, ServedPart method) {
    ServedPart earlier = ServedPart.of(old);
    ServedPart today = ServedPart.of(now);
    if (old.name().equals(now.name())) {
      if (compared.add(now)) {
        today.deciding().forEach(property -> compare(property, earlier, today));
      }
    } else if (method.isThere()
        && today.deciding().stream().anyMatch(property -> differs(property, earlier, today))) {
      add("the authorizer of " + method.name() + " changed", method, "AuthorizerId");
    }
  }

  private void compare(String property, ServedPart old, ServedPart now) {
    if (differs(property, old, now)) {
      add(property + " of " + now.name() + " changed", now, property);
    }
  }

  private boolean differs(String property, ServedPart old, ServedPart now) {
    return old.isThere()
        && now.isThere()
        && difference.isBetween(property, old.value(property), now.value(property));
  }

  private void add(String words, ServedPart part, String property) {
    changes.add(new ServedChange(words, part.resource(), part.place(property)));
  }
}
