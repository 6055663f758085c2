package io.github.cfn401audit.model;

import io.github.cfn401audit.given.AssumedTrigger;
import io.github.cfn401audit.model.browser.Browsers;
import io.github.cfn401audit.model.browser.GatewayResponses;
import io.github.cfn401audit.model.edge.CachePolicy;
import io.github.cfn401audit.model.edge.DomainMappings;
import io.github.cfn401audit.model.edge.Front;
import io.github.cfn401audit.model.edge.Fronts;
import io.github.cfn401audit.model.edge.UsagePlans;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.model.evidence.OutsideWriters;
import io.github.cfn401audit.model.evidence.TokenConsumers;
import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.MisspeltProperties;
import io.github.cfn401audit.model.inventory.UnresolvedReferences;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.AwsCall;
import io.github.cfn401audit.model.resource.DefinedScopes;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.MisspeltProperty;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.model.resource.UnresolvedReference;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.world.Island;
import java.util.List;
import java.util.Optional;

/** One island as APIs, authorizers, pools and clients, all joined. */
public final class Model {
  private final Inventory inventory;
  private final Evidence evidence;
  private final PoolResources pools;
  private final PoolMembers poolMembers;
  private final ApiResources apis;
  private final ApiMembers apiMembers;
  private final GatewayResponses gatewayResponses;
  private final Browsers browsers;
  private final List<Front> fronts;
  private final UsagePlans usagePlans;

  private Model(Inventory inventory, PoolResources pools, Evidence evidence) {
    this.inventory = inventory;
    this.evidence = evidence;
    this.pools = pools;
    this.poolMembers = new PoolMembers(pools, evidence);
    this.apis = new ApiResources(inventory, pools.references());
    this.apiMembers = new ApiMembers(apis);
    this.gatewayResponses = GatewayResponses.of(inventory, apis::apiOf);
    this.browsers = new Browsers(apis.methods(), gatewayResponses);
    this.fronts = Fronts.of(inventory, apis.methods(), apiMembers::stagesOf);
    this.usagePlans = new UsagePlans(inventory);
  }

  /** The model of one island, and of what lies around it. */
  public static Model of(Island island, OutsideWorld outside) {
    Inventory inventory = new Inventory(island);
    PoolResources pools = new PoolResources(inventory);
    return new Model(inventory, pools, Evidence.of(island, outside, inventory, pools));
  }

  /**
   * The model after an edit. Nobody evaluates the templates again: what no edit of an API or a pool
   * touches is taken over.
   */
  public Model with(Edit edit) {
    Inventory edited = inventory.with(edit);
    return new Model(edited, new PoolResources(edited), evidence);
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
    return pools.pools().stream().filter(pool -> !pool.resource().isAssumed()).toList();
  }

  /** The declared app clients. */
  public List<UserPoolClient> clients() {
    return pools.clients().stream().filter(client -> !client.resource().isAssumed()).toList();
  }

  /** True where it is assumed that all clients of the pool are seen. */
  public boolean hasAllClients(UserPool pool) {
    return pools.references().hasAllClients(pool);
  }

  /** What is assumed of the trigger of a pool; empty where nothing is. */
  public Optional<AssumedTrigger> assumedTriggerOf(UserPool pool) {
    return pools.references().assumedTriggerOf(pool);
  }

  /** The calls of custom resources that set a client anew after it is created. */
  public List<AwsCall> updatesOf(UserPoolClient client) {
    return pools.clientUpdatesOf(client.resource());
  }

  /** The clients of a pool; open, too, where one is visibly there but not declared. */
  public Members<UserPoolClient> clientsOf(UserPool pool) {
    return poolMembers.clientsOf(pool);
  }

  /** The resource servers of a pool. */
  public Members<ResourceServer> resourceServersOf(UserPool pool) {
    return poolMembers.resourceServersOf(pool);
  }

  /** The custom scopes of a pool. */
  public DefinedScopes definedScopesOf(UserPool pool) {
    return new DefinedScopes(resourceServersOf(pool));
  }

  /**
   * The domains of a pool. A template that mentions {@code amazoncognito.com} shows that somebody
   * has one.
   */
  public Members<UserPoolDomain> domainsOf(UserPool pool) {
    return poolMembers.domainsOf(pool);
  }

  /** The identity providers of a pool. */
  public Members<IdentityProvider> identityProvidersOf(UserPool pool) {
    return poolMembers.identityProvidersOf(pool);
  }

  /** The declared identity providers of all pools. */
  public List<IdentityProvider> identityProviders() {
    return pools.identityProviders();
  }

  /** The styles of sign-in pages that are certainly for this pool. */
  public List<StackResource> pageStylesOf(UserPool pool) {
    return poolMembers.pageStylesOf(pool);
  }

  /**
   * True where a resource waits for a custom resource that is given the pool: what the template
   * lacks may be there by then.
   */
  public boolean waitsForCustomResourceOn(UserPool pool, StackResource resource) {
    return evidence.outsideWriters().resourcesGiven(pool).stream().anyMatch(resource::waitsFor);
  }

  /** True where nobody can have added attributes to those that the schema of the pool declares. */
  public boolean hasAllAttributes(UserPool pool) {
    return !pool.resource().isAssumed()
        && isWhollySeen(pool)
        && evidence.outsideWriters().resourcesGiven(pool).isEmpty();
  }

  /** The domains of user pools that are declared. */
  public List<UserPoolDomain> domains() {
    return pools.domains();
  }

  /** Whether sign-in pages of version 2 have a style for the client. */
  public Truth isBranded(UserPoolClient client) {
    return poolMembers.isBranded(client);
  }

  /** True where no part that is not read can add to the pool: what is not here is absent. */
  public boolean isWhollySeen(UserPool pool) {
    return poolMembers.isWhollySeen(pool);
  }

  /** The declared authorizers of REST APIs. */
  public List<Authorizer> authorizers() {
    return apis.authorizers();
  }

  /** The authorizers of exactly this API. */
  public List<Authorizer> authorizersOf(RestApi api) {
    return apiMembers.authorizersOf(api);
  }

  /** The REST APIs that are declared. */
  public List<StackResource> restApis() {
    return inventory.ofType("AWS::ApiGateway::RestApi");
  }

  /** The methods of REST APIs. */
  public List<Method> methods() {
    return apis.methods();
  }

  /** The methods of exactly this API. */
  public List<Method> methodsOf(RestApi api) {
    return apiMembers.methodsOf(api);
  }

  /**
   * The declared {@code AWS::ApiGateway::Resource} of a method, or its API at the root; empty where
   * it is not declared.
   */
  public Optional<StackResource> resourceOf(Method method) {
    return apis.resourceOf(method);
  }

  /** The methods that certainly name this authorizer, whatever their {@code AuthorizationType}. */
  public List<Method> methodsOf(Authorizer authorizer) {
    return apiMembers.methodsOf(authorizer);
  }

  /** The deployments of REST APIs. */
  public List<Deployment> deployments() {
    return apis.deployments();
  }

  /** The deployments of exactly this API. */
  public List<Deployment> deploymentsOf(RestApi api) {
    return apiMembers.deploymentsOf(api);
  }

  /** The stages of REST APIs. */
  public List<Stage> stages() {
    return apis.stages();
  }

  /** The stages of exactly this API. */
  public List<Stage> stagesOf(RestApi api) {
    return apiMembers.stagesOf(api);
  }

  /** The gateway responses of exactly this API. */
  public List<StackResource> gatewayResponsesOf(RestApi api) {
    return inventory.ofType("AWS::ApiGateway::GatewayResponse").stream()
        .filter(response -> apis.apiOf(response).equals(api))
        .toList();
  }

  /**
   * Whether a declared API has a stage of that name. It is not known where it has no stage at all:
   * somebody deploys it by other means, or another finding says that nobody does.
   */
  public Truth hasStage(RestApi api, String name) {
    Truth has = apiMembers.hasStage(api, name);
    return has == Truth.NO && !isWhollySeen(api) ? Truth.UNKNOWN : has;
  }

  /** True unless every deployment certainly copies another API. */
  public boolean mayDeploy(RestApi api) {
    return apiMembers.mayDeploy(api);
  }

  /** True unless every stage certainly serves another API. */
  public boolean mayStage(RestApi api) {
    return apiMembers.mayStage(api);
  }

  /** True where a stage certainly serves the deployment. */
  public boolean isStaged(Deployment deployment) {
    return apiMembers.isStaged(deployment);
  }

  /** True where no part that is not read can add to the API: what is not here is absent. */
  public boolean isWhollySeen(RestApi api) {
    return evidence.unreadInfluence().into(api, apis.deployments()).isEmpty();
  }

  /** Who outside the files may add to what is declared here. */
  public OutsideWriters outsideWriters() {
    return evidence.outsideWriters();
  }

  /** Where tokens of a client may go, besides REST APIs. */
  public TokenConsumers tokenConsumers() {
    return evidence.tokenConsumers();
  }

  /** What the files show of the hosts in an address. */
  public WebHosts webHosts() {
    return new WebHosts(inventory);
  }

  /** True where the files show another use of a pool, or of a client, than by REST APIs. */
  public boolean isVisiblyUsed(StackResource poolOrClient) {
    return evidence.visibleUses().show(poolOrClient);
  }

  /** The zones and records of host names. */
  public DnsRecords dnsRecords() {
    return new DnsRecords(inventory);
  }

  /** What API Gateway answers where a request does not reach its integration. */
  public GatewayResponses gatewayResponses() {
    return gatewayResponses;
  }

  /** Which APIs serve browsers. */
  public Browsers browsers() {
    return browsers;
  }

  /** The distributions in front of APIs, one entry for each behavior that leads to one. */
  public List<Front> fronts() {
    return fronts;
  }

  /** The properties of APIs and pools with a name that CloudFormation does not know. */
  public List<MisspeltProperty> misspeltProperties() {
    return MisspeltProperties.in(inventory);
  }

  /** The references on the way from a method to a client that CloudFormation refuses. */
  public List<UnresolvedReference> unresolvedReferences() {
    return UnresolvedReferences.in(inventory);
  }

  /** The cache policies of distributions that are declared. */
  public List<CachePolicy> cachePolicies() {
    return inventory.ofType("AWS::CloudFront::CachePolicy").stream().map(CachePolicy::new).toList();
  }

  /** The usage plans, which make API keys valid. */
  public UsagePlans usagePlans() {
    return usagePlans;
  }

  /** The mappings of custom domains to APIs. */
  public DomainMappings domainMappings() {
    return new DomainMappings(inventory);
  }
}
