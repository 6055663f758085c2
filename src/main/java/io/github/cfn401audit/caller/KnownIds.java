package io.github.cfn401audit.caller;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ids that pools and clients have once they are deployed, as far as the user states them. */
public final class KnownIds {
  private final List<Given> pools;
  private final List<Given> clients;
  private final List<AssumedPool> assumed;

  /**
   * One id as it is given: {@code [STACK/]LogicalId=ID}.
   *
   * @param stack the stack that declares the resource; empty for any
   * @param logicalId its logical id
   * @param id its id once deployed
   */
  public record Given(String stack, String logicalId, String id) {
    boolean isOf(ResourceId resource) {
      return logicalId.equals(resource.logicalId())
          && (stack.isEmpty() || stack.equals(resource.stack()));
    }
  }

  public KnownIds(List<Given> pools, List<Given> clients, List<AssumedPool> assumed) {
    this.pools = List.copyOf(pools);
    this.clients = List.copyOf(clients);
    this.assumed = List.copyOf(assumed);
  }

  /** The id of a pool; empty where it is not stated. */
  public Optional<String> of(UserPool pool) {
    ResourceId id = pool.resource().id();
    Optional<String> given = find(pools, id);
    return given.isPresent()
        ? given
        : assumed.stream()
            .filter(one -> one.isDeclaredAs(id.stack(), id.logicalId()) || isAssumedAs(one, pool))
            .flatMap(one -> one.id().stream())
            .findFirst();
  }

  private static boolean isAssumedAs(AssumedPool one, UserPool pool) {
    return pool.resource().isAssumed() && one.name().text().equals(pool.name());
  }

  /** The id of a client; empty where it is not stated. */
  public Optional<String> of(UserPoolClient client) {
    return ofClient(client.resource().id());
  }

  /** The id of the client that a stack declares; empty where it is not stated. */
  public Optional<String> ofClient(ResourceId client) {
    return find(clients, client);
  }

  private static Optional<String> find(List<Given> ids, ResourceId resource) {
    return ids.stream().filter(one -> one.isOf(resource)).map(Given::id).findFirst();
  }

  /** What is wrong with the names of pools and clients, in words; empty where nothing is. */
  public Optional<String> complaint(List<Access> judged) {
    TreeSet<String> ofPools = new TreeSet<>();
    TreeSet<String> ofClients = new TreeSet<>();
    List<ResourceId> declared = new ArrayList<>();
    for (Access access : judged) {
      access.model().pools().forEach(pool -> ofPools.add(pool.name()));
      access.model().pools().forEach(pool -> declared.add(pool.resource().id()));
      access.model().clients().forEach(client -> ofClients.add(client.name()));
      access.model().clients().forEach(client -> declared.add(client.resource().id()));
    }
    Optional<String> pool = complaint("--pool", "user pool", pools, declared, ofPools);
    return pool.isPresent()
        ? pool
        : complaint("--client", "app client", clients, declared, ofClients);
  }

  private static Optional<String> complaint(
      String option, String what, List<Given> ids, List<ResourceId> declared, Set<String> names) {
    for (Given id : ids) {
      if (declared.stream().noneMatch(id::isOf)) {
        String name = id.stack().isEmpty() ? id.logicalId() : id.stack() + "/" + id.logicalId();
        return Optional.of(
            option
                + ": these templates declare no "
                + what
                + " `"
                + name
                + "`"
                + NameHint.hintOrKnown(id.logicalId(), List.copyOf(names), "they declare"));
      }
    }
    return Optional.empty();
  }
}
