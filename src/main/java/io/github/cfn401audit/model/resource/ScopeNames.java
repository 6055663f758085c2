package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the scopes of a resource server in full. */
final class ScopeNames {
  private ScopeNames() {}

  static Listing full(StackResource server) {
    Value identifier = server.value("Identifier");
    Value scopes = server.value("Scopes");
    if (scopes instanceof Value.Absent) {
      return Listing.absent(scopes.range());
    }
    List<Listing.Entry> entries = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>();
    if (scopes instanceof Value.Sequence sequence && identifier instanceof Value.Scalar prefix) {
      more.addAll(sequence.more());
      for (Value scope : sequence.items()) {
        Optional<Value.Scalar> name = name(scope);
        if (name.isPresent()) {
          entries.add(
              new Listing.Entry(
                  Text.concat(List.of(prefix.text(), Text.of("/"), name.get().text())),
                  name.get().range()));
        } else {
          more.add(unread(server));
        }
      }
    } else {
      more.add(unread(server));
    }
    return new Listing(entries, more, true, scopes.range());
  }

  private static Optional<Value.Scalar> name(Value scope) {
    return scope instanceof Value.Mapping mapping
            && mapping.entry("ScopeName") instanceof Value.Scalar name
        ? Optional.of(name)
        : Optional.empty();
  }

  private static UnknownReason unread(StackResource server) {
    return new UnknownReason("the scopes of " + server.logicalId() + " are not known", "");
  }
}
