package io.github.cfn401audit.model;

import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.model.evidence.OutsideWriters;
import io.github.cfn401audit.model.evidence.TokenConsumers;
import io.github.cfn401audit.model.evidence.UndeclaredClients;
import io.github.cfn401audit.model.inventory.ApiPaths;
import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.ManagedLoginBranding;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the resources of an island and follows every reference among them once. */
final class Joins {
  private final Inventory inventory;
  private final List<UserPool> pools = new ArrayList<>();
  private final List<UserPoolClient> clients = new ArrayList<>();
  private final Map<StackResource, UserPoolClient> clientsByResource = new HashMap<>();
  private final List<UserPoolDomain> domains = new ArrayList<>();
  private final List<ResourceServer> resourceServers = new ArrayList<>();
  private final List<ManagedLoginBranding> brandings = new ArrayList<>();
  private final List<Authorizer> authorizers = new ArrayList<>();
  private final Map<StackResource, Authorizer> authorizersByResource = new HashMap<>();
  private final List<Method> methods = new ArrayList<>();
  private final List<Deployment> deployments = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final PoolReferences poolReferences;
  private final ApiPaths paths;

  Joins(Inventory inventory) {
    this.inventory = inventory;
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPool")) {
      pools.add(UserPool.of(resource));
    }
    poolReferences = new PoolReferences(inventory, pools);
    paths = new ApiPaths(inventory);
    readPools();
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Authorizer")) {
      Authorizer authorizer = authorizer(resource);
      authorizers.add(authorizer);
      authorizersByResource.put(resource, authorizer);
    }
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Method")) {
      methods.add(method(resource));
    }
    readStages();
  }

  private void readPools() {
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPoolClient")) {
      UserPoolClient client = UserPoolClient.of(resource, pool(resource));
      clients.add(client);
      clientsByResource.put(resource, client);
    }
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPoolDomain")) {
      domains.add(UserPoolDomain.of(resource, pool(resource)));
    }
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPoolResourceServer")) {
      resourceServers.add(ResourceServer.of(resource, pool(resource)));
    }
    for (StackResource resource : inventory.ofType("AWS::Cognito::ManagedLoginBranding")) {
      brandings.add(
          new ManagedLoginBranding(
              resource, pool(resource), client(resource.properties().value("ClientId"))));
    }
  }

  private void readStages() {
    Map<StackResource, Deployment> byResource = new HashMap<>();
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Deployment")) {
      Resolved<String> name = resource.properties().literal("StageName");
      Deployment deployment = new Deployment(resource, api(resource), name, resource.waitsFor());
      deployments.add(deployment);
      byResource.put(resource, deployment);
      if (!name.provesAbsent()) {
        stages.add(new Stage(resource, api(resource), name, new Link.To<>(deployment)));
      }
    }
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Stage")) {
      stages.add(
          new Stage(
              resource,
              api(resource),
              resource.properties().literal("StageName"),
              deployment(resource.properties().value("DeploymentId"), byResource)));
    }
  }

  private Link<Deployment> deployment(Value id, Map<StackResource, Deployment> byResource) {
    Optional<Deployment> deployment = id.resource().flatMap(inventory::find).map(byResource::get);
    return deployment.isPresent()
        ? new Link.To<>(deployment.get())
        : new Link.Open<>(new UnknownReason("a deployment is named by an id", ""));
  }

  private Link<UserPool> pool(StackResource resource) {
    return poolReferences.byId(resource.properties().value("UserPoolId"));
  }

  private Link<UserPoolClient> client(Value id) {
    Optional<UserPoolClient> client =
        id.resource().flatMap(inventory::find).map(clientsByResource::get);
    if (client.isPresent()) {
      return new Link.To<>(client.get());
    }
    return id.isAbsent()
        ? new Link.Nowhere<>("has no ClientId")
        : new Link.Open<>(new UnknownReason("an app client is named by an id", ""));
  }

  private RestApi api(StackResource resource) {
    Value id = resource.properties().value("RestApiId");
    return id.asText()
        .map(text -> new RestApi(text, text.resource().flatMap(inventory::find)))
        .orElseGet(() -> RestApi.unknown(resource));
  }

  private Authorizer authorizer(StackResource resource) {
    Listing arns = resource.properties().texts("ProviderARNs");
    List<Provider> providers = new ArrayList<>();
    for (Listing.Entry entry : arns.entries()) {
      providers.add(poolReferences.byArn(entry.text(), resource, entry.range()));
    }
    return new Authorizer(
        resource,
        api(resource),
        resource.properties().literal("Type"),
        providers,
        arns.more(),
        resource.properties().literal("IdentitySource"),
        resource.properties().text("IdentityValidationExpression"));
  }

  private Method method(StackResource resource) {
    PropertyReader properties = resource.properties();
    return new Method(
        resource,
        api(resource),
        properties.literal("HttpMethod"),
        paths.of(properties.value("ResourceId")),
        properties.literal("AuthorizationType").orDefault("NONE"),
        authorizerOf(resource),
        properties.texts("AuthorizationScopes"));
  }

  private Link<Authorizer> authorizerOf(StackResource method) {
    Value id = method.properties().value("AuthorizerId");
    if (id.isAbsent()) {
      return new Link.Nowhere<>("has no AuthorizerId");
    }
    Optional<Symbol> symbol = id.symbol();
    if (id.resource().isPresent()) {
      return authorizerAt(id.resource().get());
    }
    if (symbol.filter(Symbol::isUndeclared).isPresent() && !isFragment(method)) {
      return new Link.Nowhere<>(
          "refers to " + symbol.get().display() + ", which is declared nowhere");
    }
    return new Link.Open<>(id.whyUnknown().orElseGet(() -> notDeclared(id, method)));
  }

  private static UnknownReason notDeclared(Value id, StackResource method) {
    return id.asText()
        .map(
            text ->
                new UnknownReason(
                    "authorizer " + text.display() + " is not declared in these files",
                    "name the folder of the stack that declares it"))
        .orElseGet(
            () -> new UnknownReason("AuthorizerId of " + method.logicalId() + " is no text", ""));
  }

  /** Where the API is declared nowhere either, something puts this file into another one. */
  private static boolean isFragment(StackResource method) {
    return method.properties().value("RestApiId").symbol().filter(Symbol::isUndeclared).isPresent();
  }

  private Link<Authorizer> authorizerAt(Symbol.OfResource symbol) {
    Optional<StackResource> found = inventory.find(symbol);
    if (found.isPresent() && authorizersByResource.containsKey(found.get())) {
      return new Link.To<>(authorizersByResource.get(found.get()));
    }
    boolean isPlain = symbol.type().startsWith("AWS::") && symbol.attribute().equals("Ref");
    return isPlain && found.isPresent() && !symbol.type().startsWith("AWS::CloudFormation::")
        ? new Link.Nowhere<>("refers to " + symbol.logicalId() + ", which is a " + symbol.type())
        : new Link.Open<>(
            new UnknownReason(
                "authorizer " + symbol.logicalId() + " is made by a " + symbol.type(), ""));
  }

  Inventory inventory() {
    return inventory;
  }

  List<UserPool> pools() {
    return List.copyOf(pools);
  }

  List<UserPoolClient> clients() {
    return List.copyOf(clients);
  }

  List<UserPoolDomain> domains() {
    return List.copyOf(domains);
  }

  List<ResourceServer> resourceServers() {
    return List.copyOf(resourceServers);
  }

  List<ManagedLoginBranding> brandings() {
    return List.copyOf(brandings);
  }

  List<Authorizer> authorizers() {
    return List.copyOf(authorizers);
  }

  List<Method> methods() {
    return List.copyOf(methods);
  }

  List<Deployment> deployments() {
    return List.copyOf(deployments);
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** True where it is assumed that a pool has no clients that are not seen. */
  boolean hasAllClients(UserPool pool) {
    return poolReferences.hasAllClients(pool);
  }

  OutsideWriters otherHands(OutsideWorld surroundings) {
    return new OutsideWriters(inventory, poolReferences, surroundings);
  }

  TokenConsumers audiences() {
    return TokenConsumers.of(inventory, this::client, poolReferences);
  }

  UndeclaredClients visibleClients() {
    return new UndeclaredClients(inventory);
  }

  Browsers browsers() {
    return Browsers.of(inventory, methods, this::api);
  }
}
