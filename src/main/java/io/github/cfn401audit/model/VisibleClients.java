package io.github.cfn401audit.model;

import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clients that are visibly there but not declared: a resource pairs a declared pool with a client
 * id that is no declared client.
 */
final class VisibleClients {
  private static final List<String> PAIRING =
      List.of(
          "AWS::Cognito::IdentityPool",
          "AWS::Cognito::ManagedLoginBranding",
          "AWS::Cognito::UserPoolRiskConfigurationAttachment",
          "AWS::Cognito::UserPoolUICustomizationAttachment",
          "AWS::ApiGatewayV2::Authorizer",
          "AWS::ElasticLoadBalancingV2::Listener",
          "AWS::ElasticLoadBalancingV2::ListenerRule");

  private final Map<Declared, List<UnknownReason>> ofPool = new HashMap<>();

  VisibleClients(Inventory inventory) {
    for (String type : PAIRING) {
      for (Declared resource : inventory.ofType(type)) {
        add(inventory, resource);
      }
    }
  }

  private void add(Inventory inventory, Declared resource) {
    Set<Declared> pools = new HashSet<>();
    Set<Declared> clients = new HashSet<>();
    ValueSearch.resources(
        resource.everything(),
        symbol -> {
          if (symbol.type().equals("AWS::Cognito::UserPool")) {
            inventory.find(symbol).ifPresent(pools::add);
          } else if (symbol.type().equals("AWS::Cognito::UserPoolClient")) {
            inventory.find(symbol).ifPresent(clients::add);
          }
        });
    if (clients.isEmpty()) {
      for (Declared pool : pools) {
        ofPool
            .computeIfAbsent(pool, key -> new ArrayList<>())
            .add(
                new UnknownReason(
                    resource.logicalId()
                        + " names a client of "
                        + pool.logicalId()
                        + " that is not in these files",
                    "name the folder of the stack that declares it"));
      }
    }
  }

  /** One reason for each client of the pool that is seen this way. */
  List<UnknownReason> of(UserPool pool) {
    return ofPool.getOrDefault(pool.declared(), List.of());
  }
}
