package io.github.cfn401audit.model;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.AwsCall;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.ManagedLoginBranding;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of Cognito in an island, each joined with its pool. */
final class PoolResources {
  private final Inventory inventory;
  private final PoolReferences references;
  private final List<UserPool> pools = new ArrayList<>();
  private final List<UserPoolClient> clients = new ArrayList<>();
  private final Map<StackResource, UserPoolClient> clientsByResource = new HashMap<>();
  private final List<UserPoolDomain> domains = new ArrayList<>();
  private final List<ResourceServer> resourceServers = new ArrayList<>();
  private final List<ManagedLoginBranding> brandings = new ArrayList<>();
  private final List<IdentityProvider> identityProviders = new ArrayList<>();
  private final Map<StackResource, List<AwsCall>> clientUpdates = new HashMap<>();
  private final Map<StackResource, Link<UserPool>> pageStyles = new LinkedHashMap<>();

  PoolResources(Inventory inventory) {
    this.inventory = inventory;
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPool")) {
      pools.add(UserPool.of(resource));
    }
    references = new PoolReferences(inventory, pools);
    findClientUpdates();
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPoolClient")) {
      UserPoolClient client =
          UserPoolClient.of(resource, pool(resource), clientUpdatesOf(resource));
      clients.add(client);
      clientsByResource.put(resource, client);
    }
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPoolDomain")) {
      domains.add(UserPoolDomain.of(resource, pool(resource)));
    }
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPoolResourceServer")) {
      resourceServers.add(ResourceServer.of(resource, pool(resource)));
    }
    for (StackResource resource : inventory.ofType("AWS::Cognito::UserPoolIdentityProvider")) {
      identityProviders.add(IdentityProvider.of(resource, pool(resource)));
    }
    for (StackResource resource :
        inventory.ofType("AWS::Cognito::UserPoolUICustomizationAttachment")) {
      pageStyles.put(resource, pool(resource));
    }
    for (StackResource resource : inventory.ofType("AWS::Cognito::ManagedLoginBranding")) {
      brandings.add(
          new ManagedLoginBranding(
              resource, pool(resource), client(resource.properties().value("ClientId"))));
    }
  }

  private void findClientUpdates() {
    for (StackResource resource : inventory.all()) {
      for (AwsCall call : AwsCall.of(resource)) {
        Optional<StackResource> client =
            call.parameters().entry("ClientId").resource().flatMap(inventory::find);
        if (call.updatesClient() && client.isPresent()) {
          clientUpdates.computeIfAbsent(client.get(), key -> new ArrayList<>()).add(call);
        }
      }
    }
  }

  /** The calls of custom resources that set a client anew. */
  List<AwsCall> clientUpdatesOf(StackResource client) {
    return clientUpdates.getOrDefault(client, List.of());
  }

  private Link<UserPool> pool(StackResource resource) {
    return references.byId(resource.properties().value("UserPoolId"));
  }

  /** The client that a value names by its id. */
  Link<UserPoolClient> client(Value id) {
    Optional<UserPoolClient> client =
        id.resource().flatMap(inventory::find).map(clientsByResource::get);
    if (client.isPresent()) {
      return new Link.To<>(client.get());
    }
    return id.isAbsent()
        ? new Link.Nowhere<>("has no ClientId")
        : new Link.Open<>(new UnknownReason("an app client is named by an id", ""));
  }

  /** What names a pool, read in the same way everywhere. */
  PoolReferences references() {
    return references;
  }

  List<UserPool> pools() {
    return Collections.unmodifiableList(pools);
  }

  List<UserPoolClient> clients() {
    return Collections.unmodifiableList(clients);
  }

  List<UserPoolDomain> domains() {
    return Collections.unmodifiableList(domains);
  }

  List<ResourceServer> resourceServers() {
    return Collections.unmodifiableList(resourceServers);
  }

  List<IdentityProvider> identityProviders() {
    return Collections.unmodifiableList(identityProviders);
  }

  /** The styles of sign-in pages of version 1, each with its pool. */
  Map<StackResource, Link<UserPool>> pageStyles() {
    return Collections.unmodifiableMap(pageStyles);
  }

  List<ManagedLoginBranding> brandings() {
    return Collections.unmodifiableList(brandings);
  }
}
