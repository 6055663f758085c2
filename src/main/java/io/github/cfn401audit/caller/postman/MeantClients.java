package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.source.NameHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The app clients that a block may mean: the one with its id, or else all that have no known id.
 */
final class MeantClients {
  private final List<UserPoolClient> clients = new ArrayList<>();
  private boolean open;

  private MeantClients() {}

  static MeantClients of(OAuthBlock block, List<Access> judged, KnownIds ids) {
    MeantClients meant = new MeantClients();
    Optional<String> id = block.text("clientId").filter(text -> !text.isEmpty());
    for (Access access : judged) {
      for (UserPoolClient client : access.model().clients()) {
        Optional<String> known = ids.of(client);
        if (id.isEmpty() || known.isEmpty() || known.equals(id)) {
          meant.clients.add(client);
        }
      }
      for (UserPool pool : access.model().pools()) {
        meant.open |= !access.model().clientsOf(pool).open().isEmpty();
      }
    }
    boolean certain =
        id.isPresent() && meant.clients.stream().anyMatch(client -> ids.of(client).equals(id));
    if (certain) {
      meant.clients.removeIf(client -> !ids.of(client).equals(id));
      meant.open = false;
    }
    return meant;
  }

  /** True where the same is certain of each of them, whatever the scenario. */
  boolean all(Predicate<UserPoolClient> fails) {
    return !open && !clients.isEmpty() && clients.stream().allMatch(fails);
  }

  /** All of them, once for each scenario. */
  List<UserPoolClient> each() {
    return List.copyOf(clients);
  }

  /** Their names as the beginning of a sentence: {@code WebClient}, {@code each of A and B}. */
  String names() {
    List<String> names = clients.stream().map(UserPoolClient::name).distinct().toList();
    return (names.size() == 1 ? "" : "each of ") + NameHint.listed(names, "and");
  }

  /** The first of them, for a place. */
  UserPoolClient first() {
    return clients.get(0);
  }
}
