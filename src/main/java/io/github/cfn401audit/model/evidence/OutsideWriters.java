package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.world.UnreadPublishedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who outside the files may add what the files lack. Example: a custom resource that is given the
 * id of a pool may make a client there. What rests on an absence is then reported a step lower.
 */
public final class OutsideWriters {
  /** The service makes a client of its own in the pool of a search domain. */
  private static final List<String> SEARCH_DOMAINS =
      List.of("AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain");

  private final Map<UserPool, List<String>> onPools = new HashMap<>();
  private final List<String> onEveryPool = new ArrayList<>();
  private final Map<UserPool, Set<StackResource>> givenPools = new HashMap<>();
  private final Map<StackResource, List<String>> onApis = new HashMap<>();
  private final List<String> onEveryApi = new ArrayList<>();
  private final Set<StackResource> knownClients = new HashSet<>();
  private final ChangedClients changedClients;
  private final Inventory inventory;

  /** Finds them in an inventory and in what lies around its island. */
  public OutsideWriters(Inventory inventory, PoolReferences pools, OutsideWorld outside) {
    this.inventory = inventory;
    this.changedClients = new ChangedClients(inventory, pools);
    for (UnreadPublishedValue published : outside.unreadValues()) {
      published
          .value()
          .asText()
          .ifPresent(
              text -> add(pools, text, "leaves by " + published.shown() + ", which nothing reads"));
    }
    onEveryPool.addAll(outside.ownerless().ofPools());
    onEveryApi.addAll(outside.ownerless().ofApis());
    for (String type : SEARCH_DOMAINS) {
      for (StackResource domain : inventory.ofType(type)) {
        domain
            .properties()
            .inside("CognitoOptions")
            .value("UserPoolId")
            .asText()
            .ifPresent(pool -> add(pools, pool, "serves the search domain " + domain.logicalId()));
      }
    }
    CustomResources customResources = new CustomResources(inventory);
    for (StackResource resource : inventory.all()) {
      if (customResources.mayChangeWhatTheyName(resource)) {
        String named = "the custom resource " + resource.logicalId();
        addNamed(pools, resource, "is named by " + named);
        if (customResources.mayUpdateClients(resource)) {
          changedClients.add(resource, named);
        }
      }
      UnseenWork.words(resource)
          .ifPresent(
              named -> {
                addNamed(pools, resource, "is named by " + named);
                changedClients.add(resource, named);
              });
      ServiceCalls.of(resource, inventory).ifPresent(calls -> addCalls(pools, resource, calls));
      UnknownRoles.words(resource, inventory).ifPresent(named -> addGiven(pools, resource, named));
    }
    onEveryPool.addAll(Permissions.toChangePools(inventory));
    onEveryApi.addAll(Permissions.toChangeApis(inventory));
  }

  /** Why somebody else may add to this pool: one sentence each, with the pool as its subject. */
  public List<String> on(UserPool pool) {
    List<String> sentences = new ArrayList<>(onPools.getOrDefault(pool, List.of()));
    sentences.addAll(onEveryPool);
    return sentences;
  }

  /** Why somebody else may deploy this API: one sentence each, with the API as its subject. */
  public List<String> on(RestApi api) {
    List<String> sentences = new ArrayList<>();
    api.resource()
        .ifPresent(resource -> sentences.addAll(onApis.getOrDefault(resource, List.of())));
    sentences.addAll(onEveryApi);
    return sentences;
  }

  /** True where the id of the client leaves the files, so that somebody elsewhere may use it. */
  public boolean mayKnow(UserPoolClient client) {
    return knownClients.contains(client.resource());
  }

  /**
   * Why the client may be other than its template says; empty where nobody is seen to change it.
   */
  public Optional<UnknownReason> whyChanged(UserPoolClient client) {
    return changedClients.why(client.resource());
  }

  private void addApiOrClient(Symbol symbol, String sentence) {
    Optional<Symbol.OfResource> resource = symbol.resource();
    resource
        .filter(it -> it.type().equals("AWS::Cognito::UserPoolClient"))
        .flatMap(inventory::find)
        .ifPresent(knownClients::add);
    resource
        .filter(it -> it.isRefTo("AWS::ApiGateway::RestApi"))
        .flatMap(inventory::find)
        .ifPresent(api -> onApis.computeIfAbsent(api, key -> new ArrayList<>()).add(sentence));
  }

  private void add(PoolReferences pools, Text text, String sentence) {
    text.symbol().ifPresent(symbol -> addApiOrClient(symbol, sentence));
    Optional<UserPool> pool = pools.denoted(text);
    pool.ifPresent(owner -> add(owner, sentence));
  }

  private void add(UserPool pool, String sentence) {
    List<String> sentences = onPools.computeIfAbsent(pool, key -> new ArrayList<>());
    if (!sentences.contains(sentence)) {
      sentences.add(sentence);
    }
  }

  /** The resources that are given the pool, or a client of it, and may change it. */
  public Set<StackResource> resourcesGiven(UserPool pool) {
    return givenPools.getOrDefault(pool, Set.of());
  }

  private void addNamed(PoolReferences pools, StackResource resource, String sentence) {
    ValueSearch.resources(
        resource.everything(),
        symbol -> {
          addApiOrClient(symbol, sentence);
          pools.ref(symbol).ifPresent(pool -> addNamed(pool, resource, sentence));
          client(symbol)
              .flatMap(client -> pools.byId(client.properties().value("UserPoolId")).target())
              .ifPresent(pool -> addNamed(pool, resource, sentence));
        });
  }

  private void addNamed(UserPool pool, StackResource resource, String sentence) {
    givenPools.computeIfAbsent(pool, key -> new LinkedHashSet<>()).add(resource);
    add(pool, sentence);
  }

  private Optional<StackResource> client(Symbol.OfResource symbol) {
    return inventory
        .find(symbol)
        .filter(found -> found.type().equals("AWS::Cognito::UserPoolClient"));
  }

  private void addCalls(PoolReferences pools, StackResource resource, ServiceCalls calls) {
    String sentence = "may be changed by " + calls.name() + ", which calls the service";
    boolean changesPools = calls.areOfOne(Permissions.POOL_ACTIONS);
    if (changesPools || calls.changeApis() || calls.mayCallAnything()) {
      addNamed(pools, resource, sentence);
    }
    if (calls.areOfOne(List.of("cognito-idp:updateuserpoolclient")) || calls.mayCallAnything()) {
      changedClients.add(resource, calls.name());
    }
    // The ids may come at run time.
    if (changesPools && onPools.values().stream().noneMatch(all -> all.contains(sentence))) {
      onEveryPool.add(sentence);
    }
    if (calls.changeApis() && onApis.values().stream().noneMatch(all -> all.contains(sentence))) {
      onEveryApi.add(sentence);
    }
  }

  private void addGiven(PoolReferences pools, StackResource resource, String named) {
    String sentence = "is given to " + named + ", whose role is not known";
    UnknownRoles.given(
        resource,
        text ->
            text.symbols().stream()
                .flatMap(symbol -> symbol.resource().stream())
                .filter(symbol -> client(symbol).isEmpty())
                .forEach(
                    symbol -> {
                      addApiOrClient(symbol, sentence);
                      pools.ref(symbol).ifPresent(pool -> add(pool, sentence));
                    }));
  }
}
