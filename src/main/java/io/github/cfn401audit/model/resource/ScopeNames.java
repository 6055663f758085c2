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
    Optional<Text> identifier = server.properties().value("Identifier").asText();
    Value scopes = server.properties().value("Scopes");
    if (scopes.isAbsent()) {
      return Listing.absent(scopes.range());
    }
    List<Listing.Entry> entries = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>();
    if (scopes.isList() && identifier.isPresent()) {
      more.addAll(scopes.more());
      for (Value scope : scopes.items()) {
        Value name = scope.entry("ScopeName");
        if (name.asText().isPresent()) {
          entries.add(
              new Listing.Entry(
                  Text.concat(List.of(identifier.get(), Text.of("/"), name.asText().get())),
                  name.range()));
        } else {
          more.add(unread(server));
        }
      }
    } else {
      more.add(unread(server));
    }
    return new Listing(entries, more, true, scopes.range());
  }

  private static UnknownReason unread(StackResource server) {
    return new UnknownReason("the scopes of " + server.logicalId() + " are not known", "");
  }
}
