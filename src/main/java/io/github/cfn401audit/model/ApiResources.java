package io.github.cfn401audit.model;

import io.github.cfn401audit.model.inventory.ApiPaths;
import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.model.resource.StageVariables;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of API Gateway in an island, each joined with its API and its authorizer. */
final class ApiResources {
  private static final String RESOURCE_ID = "ResourceId";

  private final Inventory inventory;
  private final PoolReferences poolReferences;
  private final ApiPaths paths;
  private final List<Authorizer> authorizers = new ArrayList<>();
  private final Map<StackResource, Authorizer> authorizersByResource = new HashMap<>();
  private final List<Method> methods = new ArrayList<>();
  private final List<Deployment> deployments = new ArrayList<>();
  private final Map<StackResource, Deployment> deploymentsByResource = new HashMap<>();
  private final List<Stage> stages = new ArrayList<>();

  ApiResources(Inventory inventory, PoolReferences poolReferences) {
    this.inventory = inventory;
    this.poolReferences = poolReferences;
    this.paths = new ApiPaths(inventory);
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Deployment")) {
      addDeployment(resource);
    }
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Stage")) {
      stages.add(Stage.of(resource, apiOf(resource), deploymentOf(resource)));
    }
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Authorizer")) {
      Authorizer authorizer = authorizer(resource);
      authorizers.add(authorizer);
      authorizersByResource.put(resource, authorizer);
    }
    for (StackResource resource : inventory.ofType("AWS::ApiGateway::Method")) {
      methods.add(method(resource));
    }
  }

  private void addDeployment(StackResource resource) {
    Resolved<String> stage = resource.properties().literal("StageName");
    Deployment deployment = new Deployment(resource, apiOf(resource), stage, resource.waitsFor());
    deployments.add(deployment);
    deploymentsByResource.put(resource, deployment);
    if (!stage.provesAbsent()) {
      stages.add(Stage.of(deployment));
    }
  }

  private Link<Deployment> deploymentOf(StackResource stage) {
    Optional<Deployment> deployment =
        stage
            .properties()
            .value("DeploymentId")
            .resource()
            .flatMap(inventory::find)
            .map(deploymentsByResource::get);
    return deployment.isPresent()
        ? new Link.To<>(deployment.get())
        : new Link.Open<>(new UnknownReason("a deployment is named by an id", ""));
  }

  /** The API to which a resource belongs. */
  RestApi apiOf(StackResource resource) {
    return resource
        .properties()
        .value("RestApiId")
        .asText()
        .map(id -> new RestApi(id, id.resource().flatMap(inventory::find)))
        .orElseGet(() -> RestApi.unknown(resource));
  }

  private Authorizer authorizer(StackResource resource) {
    PropertyReader properties = resource.properties();
    Listing arns = properties.texts("ProviderARNs");
    RestApi api = apiOf(resource);
    List<Provider> providers = new ArrayList<>();
    for (Listing.Entry entry : arns.entries()) {
      providers.add(
          StageVariables.standIn(entry.text())
              ? new StageProviders(poolReferences, stages).of(entry, resource, api)
              : poolReferences.byArn(entry.text(), resource, entry.range()));
    }
    return new Authorizer(
        resource,
        api,
        properties.literal("Type"),
        providers,
        arns.more(),
        properties.literal("IdentitySource"),
        properties.text("IdentityValidationExpression"));
  }

  private Method method(StackResource resource) {
    PropertyReader properties = resource.properties();
    return new Method(
        resource,
        apiOf(resource),
        properties.literal("HttpMethod"),
        paths.of(properties.value(RESOURCE_ID)),
        properties.literal("AuthorizationType").orDefault("NONE"),
        authorizerOf(resource),
        properties.texts("AuthorizationScopes"));
  }

  /** The declared resource of a method: at the root its API. */
  Optional<StackResource> resourceOf(Method method) {
    return paths.resourceOf(method.resource().properties().value(RESOURCE_ID));
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
          "refers to " + symbol.get().display() + ", which is not declared anywhere");
    }
    return new Link.Open<>(id.whyUnknown().orElseGet(() -> notDeclared(id, method)));
  }

  private static UnknownReason notDeclared(Value id, StackResource method) {
    return id.asText()
        .map(
            text ->
                new UnknownReason(
                    text.pieces().isEmpty()
                        ? "AuthorizerId of " + method.logicalId() + " is empty"
                        : "authorizer " + text.display() + " is not declared in these files",
                    "name the folder of the stack that declares it"))
        .orElseGet(
            () ->
                new UnknownReason(
                    "AuthorizerId of " + method.logicalId() + " is not text",
                    "write a `Ref` of the authorizer"));
  }

  /** Where the API is declared nowhere either, something puts this file into another one. */
  private static boolean isFragment(StackResource method) {
    return method.properties().value("RestApiId").symbol().filter(Symbol::isUndeclared).isPresent();
  }

  private Link<Authorizer> authorizerAt(Symbol.OfResource symbol) {
    Optional<StackResource> found = inventory.find(symbol);
    Optional<Authorizer> authorizer = found.map(authorizersByResource::get);
    if (authorizer.isPresent()) {
      return new Link.To<>(authorizer.get());
    }
    boolean isPlain = symbol.type().startsWith("AWS::") && symbol.attribute().equals("Ref");
    return isPlain && found.isPresent() && !symbol.type().startsWith("AWS::CloudFormation::")
        ? new Link.Nowhere<>("refers to " + symbol.logicalId() + ", which is an " + symbol.type())
        : new Link.Open<>(
            new UnknownReason(
                "authorizer " + symbol.logicalId() + " is made by a " + symbol.type(),
                "give the id of an authorizer that these files declare"));
  }

  List<Authorizer> authorizers() {
    return Collections.unmodifiableList(authorizers);
  }

  List<Method> methods() {
    return Collections.unmodifiableList(methods);
  }

  List<Deployment> deployments() {
    return Collections.unmodifiableList(deployments);
  }

  List<Stage> stages() {
    return Collections.unmodifiableList(stages);
  }
}
