package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
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
  private final Map<UserPool, Set<StackResource>> customResources = new HashMap<>();
  private final Map<StackResource, List<String>> onApis = new HashMap<>();
  private final List<String> onEveryApi = new ArrayList<>();
  private final Set<StackResource> knownClients = new HashSet<>();
  private final Inventory inventory;

  /** Finds them in an inventory and in what lies around its island. */
  public OutsideWriters(Inventory inventory, PoolReferences pools, OutsideWorld outside) {
    this.inventory = inventory;
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
        addCustomResource(pools, resource);
      }
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

  /** The custom resources that are given the pool, or a client of it. */
  public Set<StackResource> customResourcesOn(UserPool pool) {
    return customResources.getOrDefault(pool, Set.of());
  }

  private void addCustomResource(UserPool pool, StackResource resource, String sentence) {
    customResources.computeIfAbsent(pool, key -> new LinkedHashSet<>()).add(resource);
    add(pool, sentence);
  }

  private void addCustomResource(PoolReferences pools, StackResource resource) {
    String sentence = "is named by the custom resource " + resource.logicalId();
    ValueSearch.resources(
        resource.everything(),
        symbol -> {
          addApiOrClient(symbol, sentence);
          pools.ref(symbol).ifPresent(pool -> addCustomResource(pool, resource, sentence));
          Optional<StackResource> client =
              inventory
                  .find(symbol)
                  .filter(found -> found.type().equals("AWS::Cognito::UserPoolClient"));
          if (client.isPresent()) {
            pools
                .byId(client.get().properties().value("UserPoolId"))
                .target()
                .ifPresent(pool -> addCustomResource(pool, resource, sentence));
          }
        });
  }
}
