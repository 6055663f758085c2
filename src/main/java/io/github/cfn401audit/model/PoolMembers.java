package io.github.cfn401audit.model;

import io.github.cfn401audit.given.AssumptionLines;
import io.github.cfn401audit.model.evidence.UnreadInfluence;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.ManagedLoginBranding;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What belongs to each pool, certainly or possibly, and why there may be more. */
final class PoolMembers {
  private final PoolResources resources;
  private final Evidence evidence;
  private final Map<UserPool, Members<UserPoolClient>> clients = new HashMap<>();
  private final Map<UserPool, Members<ResourceServer>> resourceServers = new HashMap<>();
  private final Map<UserPool, Members<UserPoolDomain>> domains = new HashMap<>();
  private final Map<UserPool, Members<IdentityProvider>> identityProviders = new HashMap<>();

  PoolMembers(PoolResources resources, Evidence evidence) {
    this.resources = resources;
    this.evidence = evidence;
  }

  Members<UserPoolClient> clientsOf(UserPool pool) {
    return clients.computeIfAbsent(pool, this::findClients);
  }

  private Members<UserPoolClient> findClients(UserPool pool) {
    Members<UserPoolClient> declared =
        members(pool, resources.clients(), UserPoolClient::pool, UserPoolClient::resource);
    return resources.references().hasAllClients(pool)
        ? new Members<>(declared.certain(), declared.possible(), List.of())
        : declared
            .withMore(evidence.undeclaredClients().of(pool))
            .withMore(unassumed("app clients", pool));
  }

  Members<ResourceServer> resourceServersOf(UserPool pool) {
    return resourceServers.computeIfAbsent(
        pool,
        owner ->
            members(
                    owner,
                    resources.resourceServers(),
                    ResourceServer::pool,
                    ResourceServer::resource)
                .withMore(unassumed("resource servers", owner)));
  }

  /** A pool that no file declares has more than what is assumed of it. */
  private static List<UnknownReason> unassumed(String what, UserPool pool) {
    if (pool.isKnownByIdOnly()) {
      return List.of(
          new UnknownReason(
              "user pool "
                  + pool.name()
                  + " is not declared in these files, and may have other "
                  + what,
              AssumptionLines.ofId(pool.name())));
    }
    return pool.resource().isAssumed()
        ? List.of(
            new UnknownReason(
                pool.name() + " may have other " + what + " than those that are assumed",
                "assume `clientsComplete: true` for " + pool.name() + " if that holds"))
        : List.of();
  }

  Members<UserPoolDomain> domainsOf(UserPool pool) {
    return domains.computeIfAbsent(
        pool,
        owner ->
            members(owner, resources.domains(), UserPoolDomain::pool, UserPoolDomain::resource)
                .withMore(loginHost(owner))
                .withMore(unassumedDomain(owner)));
  }

  private static List<UnknownReason> unassumedDomain(UserPool pool) {
    return pool.resource().isAssumed()
        ? List.of(
            new UnknownReason(
                "whether " + pool.name() + " has a domain is not known",
                "name the folder of the stack that declares it, or assume an app client of "
                    + pool.name()
                    + " with an OAuth grant"))
        : List.of();
  }

  Members<IdentityProvider> identityProvidersOf(UserPool pool) {
    return identityProviders.computeIfAbsent(
        pool,
        owner ->
            members(
                    owner,
                    resources.identityProviders(),
                    IdentityProvider::pool,
                    IdentityProvider::resource)
                .withMore(unassumed("identity providers", owner)));
  }

  List<StackResource> pageStylesOf(UserPool pool) {
    List<StackResource> styles = new ArrayList<>();
    resources
        .pageStyles()
        .forEach(
            (style, link) -> {
              if (link.target().filter(pool::equals).isPresent()) {
                styles.add(style);
              }
            });
    return styles;
  }

  private List<UnknownReason> loginHost(UserPool pool) {
    return evidence.mentionsLoginHost()
        ? List.of(
            new UnknownReason(
                "a template mentions amazoncognito.com, so " + pool.name() + " may have a domain",
                "name the folder of the stack that declares the domain"))
        : List.of();
  }

  Truth isBranded(UserPoolClient client) {
    UnreadInfluence influence = evidence.unreadInfluence();
    boolean isWhollySeen =
        client.pool().target().map(this::isWhollySeen).orElse(influence.unseen().isEmpty());
    Truth branded = isWhollySeen ? Truth.NO : Truth.UNKNOWN;
    for (ManagedLoginBranding branding : resources.brandings()) {
      boolean certain = branding.client().target().filter(client::equals).isPresent();
      if (certain && branding.resource().exists() == Truth.YES) {
        return Truth.YES;
      }
      if (branding.client().mayLeadTo(client)) {
        branded = Truth.UNKNOWN;
      }
    }
    return branded;
  }

  boolean isWhollySeen(UserPool pool) {
    return unread(pool).isEmpty();
  }

  private List<UnknownReason> unread(UserPool pool) {
    return evidence.unreadInfluence().into(pool, resources.clients());
  }

  private <T> Members<T> members(
      UserPool owner,
      List<T> candidates,
      Function<T, Link<UserPool>> pool,
      Function<T, StackResource> resource) {
    List<T> certain = new ArrayList<>();
    List<T> possible = new ArrayList<>();
    for (T candidate : candidates) {
      Link<UserPool> link = pool.apply(candidate);
      if (link.target().isPresent() && resource.apply(candidate).exists() == Truth.YES) {
        if (link.target().get().equals(owner)) {
          certain.add(candidate);
        }
      } else if (link.mayLeadTo(owner)) {
        possible.add(candidate);
      }
    }
    return new Members<>(certain, possible, unread(owner));
  }
}
