package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Who else takes tokens: load balancers, HTTP APIs and AppSync APIs use pools and clients too. */
public final class TokenConsumers {
  private static final List<String> TYPES =
      List.of(
          "AWS::ApiGatewayV2::Authorizer",
          "AWS::AppSync::GraphQLApi",
          "AWS::ElasticLoadBalancingV2::Listener",
          "AWS::ElasticLoadBalancingV2::ListenerRule");

  private final Set<UserPool> pools = new HashSet<>();
  private final Set<UserPoolClient> clients = new HashSet<>();
  private boolean anyPool;

  private TokenConsumers() {}

  /** Finds the pools and clients that other services of an inventory name. */
  public static TokenConsumers of(
      Inventory inventory,
      Function<Value, Link<UserPoolClient>> client,
      PoolReferences poolReferences) {
    TokenConsumers consumers = new TokenConsumers();
    for (String type : TYPES) {
      for (StackResource user : inventory.ofType(type)) {
        consumers.add(user.everything(), inventory, client, poolReferences);
      }
    }
    consumers.anyPool =
        PoolUse.of(inventory).stream()
            .anyMatch(use -> TYPES.contains(use.by().type()) && use.mayBeOfAnyPool(inventory));
    return consumers;
  }

  private void add(
      Value properties,
      Inventory inventory,
      Function<Value, Link<UserPoolClient>> client,
      PoolReferences poolReferences) {
    ValueSearch.resources(
        properties,
        symbol -> {
          Optional<StackResource> found = inventory.find(symbol);
          if (found.isPresent()) {
            Value asValue = new Value.Scalar(Text.of(symbol), found.get().range());
            client.apply(asValue).target().ifPresent(clients::add);
          }
          poolReferences.ref(symbol).ifPresent(pools::add);
        });
  }

  /** True unless the client certainly signs no user in for a load balancer. */
  private static boolean mayServeLoadBalancer(UserPoolClient client) {
    return !client.callbackUrls().isComplete()
        || client.callbackUrls().entries().stream()
            .anyMatch(entry -> mayEndWith(entry.text(), "/oauth2/idpresponse"));
  }

  private static boolean mayEndWith(Text text, String ending) {
    String suffix = text.suffix();
    return suffix.endsWith(ending) || (text.literal().isEmpty() && ending.endsWith(suffix));
  }

  /** True where something besides a REST API may take the tokens of the client. */
  public boolean mayServe(UserPoolClient client, UserPool pool) {
    return anyPool
        || clients.contains(client)
        || pools.contains(pool)
        || mayServeLoadBalancer(client);
  }
}
