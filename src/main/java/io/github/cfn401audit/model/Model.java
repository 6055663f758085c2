package io.github.cfn401audit.model;

import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.model.evidence.OutsideWriters;
import io.github.cfn401audit.model.evidence.TokenConsumers;
import io.github.cfn401audit.model.evidence.UndeclaredClients;
import io.github.cfn401audit.model.evidence.UnreadInfluence;
import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.DefinedScopes;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.ManagedLoginBranding;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.world.Island;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** One island as APIs, authorizers, pools and clients, all joined. */
public final class Model {
  private final Inventory inventory;
  private final List<UserPool> pools;
  private final List<UserPoolClient> clients;
  private final List<UserPoolDomain> domains;
  private final List<ResourceServer> resourceServers;
  private final List<ManagedLoginBranding> brandings;
  private final List<Authorizer> authorizers;
  private final List<Method> methods;
  private final List<Deployment> deployments;
  private final List<Stage> stages;
  private final UnreadInfluence reach;
  private final boolean mentionsLoginHost;
  private final OutsideWriters otherHands;
  private final TokenConsumers audiences;
  private final Browsers browsers;
  private final UndeclaredClients visibleClients;
  private final Predicate<UserPool> hasAllClients;
  private final Map<UserPool, Members<UserPoolClient>> clientsOf = new HashMap<>();

  private Model(
      Joins joins,
      UnreadInfluence reach,
      boolean mentionsLoginHost,
      OutsideWriters otherHands,
      TokenConsumers audiences,
      UndeclaredClients visibleClients) {
    this.inventory = joins.inventory();
    this.pools = joins.pools();
    this.clients = joins.clients();
    this.domains = joins.domains();
    this.resourceServers = joins.resourceServers();
    this.brandings = joins.brandings();
    this.authorizers = joins.authorizers();
    this.methods = joins.methods();
    this.deployments = joins.deployments();
    this.stages = joins.stages();
    this.reach = reach;
    this.mentionsLoginHost = mentionsLoginHost;
    this.otherHands = otherHands;
    this.audiences = audiences;
    this.browsers = joins.browsers();
    this.visibleClients = visibleClients;
    this.hasAllClients = joins::hasAllClients;
  }

  /** The model of one island; the surroundings are what other islands may do to it. */
  public static Model of(Island island, OutsideWorld surroundings) {
    Joins joins = new Joins(new Inventory(island));
    return new Model(
        joins,
        UnreadInfluence.of(island),
        island.mentionsLoginHost(),
        joins.otherHands(surroundings),
        joins.audiences(),
        joins.visibleClients());
  }

  /**
   * The model after an edit. Nobody evaluates the templates again: what no edit of an API or a pool
   * touches is taken over.
   */
  public Model with(Edit edit) {
    return new Model(
        new Joins(inventory.with(edit)),
        reach,
        mentionsLoginHost,
        otherHands,
        audiences,
        visibleClients);
  }

  /** True where there is something here that the edit changes, whatever scenario it is from. */
  public boolean isTouchedBy(Edit edit) {
    return inventory.isTouchedBy(edit);
  }

  /**
   * True where the edit changes nothing but what it names, and refers to nothing that is not here:
   * a template may be used by two stacks, and a resource may be absent.
   */
  public boolean canBeMade(Edit edit) {
    return inventory.canBeMade(edit);
  }

  /** The declared pools. */
  public List<UserPool> pools() {
    return pools.stream().filter(pool -> !pool.resource().isAssumed()).toList();
  }

  /** The declared app clients. */
  public List<UserPoolClient> clients() {
    return clients.stream().filter(client -> !client.resource().isAssumed()).toList();
  }

  /** True where it is assumed that all clients of the pool are seen. */
  public boolean hasAllClients(UserPool pool) {
    return hasAllClients.test(pool);
  }

  /** The declared authorizers of REST APIs. */
  public List<Authorizer> authorizers() {
    return authorizers;
  }

  /** The REST APIs that are declared. */
  public List<StackResource> restApis() {
    return inventory.ofType("AWS::ApiGateway::RestApi");
  }

  /** The methods of REST APIs. */
  public List<Method> methods() {
    return methods;
  }

  /** The deployments of REST APIs. */
  public List<Deployment> deployments() {
    return deployments;
  }

  /** True unless every deployment certainly copies another API. */
  public boolean mayDeploy(RestApi api) {
    return deployments.stream().anyMatch(deployment -> !deployment.api().isCertainlyAnother(api));
  }

  /** True unless every stage certainly serves another API. */
  public boolean mayStage(RestApi api) {
    return stages.stream()
        .anyMatch(
            stage ->
                stage.deployment().target().isPresent()
                    ? !stage.deployment().target().get().api().isCertainlyAnother(api)
                    : !stage.api().isCertainlyAnother(api));
  }

  /** True where a stage certainly serves the deployment. */
  public boolean isStaged(Deployment deployment) {
    return stages.stream()
        .anyMatch(stage -> stage.deployment().target().filter(deployment::equals).isPresent());
  }

  /** The stages of REST APIs. */
  public List<Stage> stages() {
    return stages;
  }

  /** Who else may add to what is declared here. */
  public OutsideWriters otherHands() {
    return otherHands;
  }

  /** Where tokens of a client may go, besides REST APIs. */
  public TokenConsumers audiences() {
    return audiences;
  }

  /** Which APIs serve browsers. */
  public Browsers browsers() {
    return browsers;
  }

  /** True where no part that is not read can add to the pool: what is not here is absent. */
  public boolean isWhollySeen(UserPool pool) {
    return reach.into(pool, clients).isEmpty();
  }

  /** True where no part that is not read can add to the API: what is not here is absent. */
  public boolean isWhollySeen(RestApi api) {
    return reach.into(api, deployments).isEmpty();
  }

  /** The clients of a pool; open, too, where one is visibly there but not declared. */
  public Members<UserPoolClient> clientsOf(UserPool pool) {
    return clientsOf.computeIfAbsent(
        pool,
        owner -> {
          Members<UserPoolClient> declared =
              members(owner, clients, UserPoolClient::pool, UserPoolClient::resource);
          List<UnknownReason> open = new ArrayList<>();
          if (!hasAllClients(owner)) {
            open.addAll(declared.open());
            open.addAll(visibleClients.of(owner));
            open.addAll(unassumed("app clients", owner));
          }
          return new Members<>(declared.certain(), declared.possible(), open);
        });
  }

  /** The resource servers of a pool. */
  public Members<ResourceServer> resourceServersOf(UserPool pool) {
    Members<ResourceServer> declared =
        members(pool, resourceServers, ResourceServer::pool, ResourceServer::resource);
    List<UnknownReason> open = new ArrayList<>(declared.open());
    open.addAll(unassumed("resource servers", pool));
    return new Members<>(declared.certain(), declared.possible(), open);
  }

  /** A pool that no file declares has more than what is assumed of it. */
  private static List<UnknownReason> unassumed(String what, UserPool pool) {
    return pool.resource().isAssumed()
        ? List.of(
            new UnknownReason(
                pool.name() + " may have other " + what + " than those that are assumed",
                "assume `clientsComplete: true` for " + pool.name() + " if that holds"))
        : List.of();
  }

  /** The custom scopes of a pool. */
  public DefinedScopes definedScopesOf(UserPool pool) {
    return new DefinedScopes(resourceServersOf(pool));
  }

  /**
   * The domains of a pool. A template that mentions {@code amazoncognito.com} says that somebody
   * has one.
   */
  public Members<UserPoolDomain> domainsOf(UserPool pool) {
    Members<UserPoolDomain> declared =
        members(pool, domains, UserPoolDomain::pool, UserPoolDomain::resource);
    if (!mentionsLoginHost) {
      return declared;
    }
    List<UnknownReason> open = new ArrayList<>(declared.open());
    open.add(
        new UnknownReason(
            "a template mentions amazoncognito.com, so " + pool.name() + " may have a domain",
            "name the folder of the stack that declares the domain"));
    return new Members<>(declared.certain(), declared.possible(), open);
  }

  /** Whether sign-in pages of version 2 have a style for the client. */
  public Truth isBranded(UserPoolClient client) {
    boolean isWhollySeen =
        client.pool().target().map(this::isWhollySeen).orElse(reach.unseen().isEmpty());
    Truth branded = isWhollySeen ? Truth.NO : Truth.UNKNOWN;
    for (ManagedLoginBranding branding : brandings) {
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

  private <T> Members<T> members(
      UserPool owner,
      List<T> candidates,
      Function<T, Link<UserPool>> pool,
      Function<T, StackResource> declared) {
    List<T> certain = new ArrayList<>();
    List<T> possible = new ArrayList<>();
    for (T candidate : candidates) {
      Link<UserPool> link = pool.apply(candidate);
      if (link.target().isPresent() && declared.apply(candidate).exists() == Truth.YES) {
        if (link.target().get().equals(owner)) {
          certain.add(candidate);
        }
      } else if (link.mayLeadTo(owner)) {
        possible.add(candidate);
      }
    }
    return new Members<>(certain, possible, reach.into(owner, clients));
  }
}
