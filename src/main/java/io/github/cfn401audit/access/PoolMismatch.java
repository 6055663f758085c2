package io.github.cfn401audit.access;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An authorizer that trusts pools without clients, while another pool has clients that nobody
 * trusts: every token will carry the other pool's issuer.
 *
 * @param authorizer the authorizer
 * @param other the pool that has the clients
 * @param clients its clients
 * @param certain true where every trusted pool is declared here and has provably no client; false
 *     where one is the literal ARN of a pool that nothing here declares
 */
public record PoolMismatch(
    Authorizer authorizer, UserPool other, List<UserPoolClient> clients, boolean certain) {
  public PoolMismatch {
    clients = List.copyOf(clients);
  }

  /** The mismatch of an authorizer; empty where there is none that the files show. */
  public static Optional<PoolMismatch> of(Authorizer authorizer, Model model) {
    if (authorizer.providers().isEmpty() || !authorizer.moreProviders().isEmpty()) {
      return Optional.empty();
    }
    boolean certain = true;
    for (Provider provider : authorizer.providers()) {
      if (provider.pool().leadsNowhere()) {
        return Optional.empty();
      }
      if (provider.pool().target().isEmpty()) {
        certain = false;
        if (!provider.isLiteral()) {
          return Optional.empty();
        }
      } else if (!model.clientsOf(provider.pool().target().get()).provesNone()) {
        return Optional.empty();
      }
    }
    for (UserPool pool : model.pools()) {
      List<UserPoolClient> clients = strandedClients(pool, model, !certain);
      if (!clients.isEmpty()) {
        return Optional.of(new PoolMismatch(authorizer, pool, clients, certain));
      }
    }
    return Optional.empty();
  }

  /** The clients of a pool that no authorizer trusts and that serve nothing else. */
  private static List<UserPoolClient> strandedClients(
      UserPool pool, Model model, boolean literalsAside) {
    for (Authorizer authorizer : model.authorizers()) {
      if (mayTrust(authorizer, pool, literalsAside)) {
        return List.of();
      }
    }
    List<UserPoolClient> stranded = new ArrayList<>();
    for (UserPoolClient client : model.clientsOf(pool).certain()) {
      if (model.tokenConsumers().mayServe(client, pool)
          || model.isVisiblyUsed(pool.resource())
          || model.isVisiblyUsed(client.resource())) {
        return List.of();
      }
      stranded.add(client);
    }
    return stranded;
  }

  private static boolean mayTrust(Authorizer authorizer, UserPool pool, boolean literalsAside) {
    if (!authorizer.moreProviders().isEmpty()) {
      return true;
    }
    for (Provider provider : authorizer.providers()) {
      boolean aside = literalsAside && provider.isLiteral();
      if (!aside && provider.pool().mayLeadTo(pool)) {
        return true;
      }
    }
    return false;
  }
}
