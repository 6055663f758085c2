package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another service that uses a user pool, and the app client that it names with it.
 *
 * @param by the resource
 * @param pool what stands for the pool: an id, an ARN or an issuer
 * @param client what stands for the client, or for several; absent where none is named
 */
record PoolUse(StackResource by, Value pool, Value client) {

  /** Where a type names a pool, and the client beside it; no client key where it names none. */
  private record Shape(String type, List<String> way, String pool, Optional<String> client) {
    Shape(String type, List<String> way, String pool, String client) {
      this(type, way, pool, Optional.of(client));
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              "AWS::Cognito::IdentityPool",
              List.of("CognitoIdentityProviders"),
              "ProviderName",
              "ClientId"),
          new Shape("AWS::Cognito::ManagedLoginBranding", List.of(), "UserPoolId", "ClientId"),
          new Shape(
              "AWS::Cognito::UserPoolRiskConfigurationAttachment",
              List.of(),
              "UserPoolId",
              "ClientId"),
          new Shape(
              "AWS::Cognito::UserPoolUICustomizationAttachment",
              List.of(),
              "UserPoolId",
              "ClientId"),
          new Shape(
              "AWS::ApiGatewayV2::Authorizer", List.of("JwtConfiguration"), "Issuer", "Audience"),
          new Shape(
              "AWS::ElasticLoadBalancingV2::Listener",
              List.of("DefaultActions", "AuthenticateCognitoConfig"),
              "UserPoolArn",
              "UserPoolClientId"),
          new Shape(
              "AWS::ElasticLoadBalancingV2::ListenerRule",
              List.of("Actions", "AuthenticateCognitoConfig"),
              "UserPoolArn",
              "UserPoolClientId"),
          new Shape(
              "AWS::AppSync::GraphQLApi",
              List.of("UserPoolConfig"),
              "UserPoolId",
              Optional.empty()),
          new Shape(
              "AWS::AppSync::GraphQLApi",
              List.of("AdditionalAuthenticationProviders", "UserPoolConfig"),
              "UserPoolId",
              Optional.empty()));

  /** All uses in the files, those that are possible only included. */
  static List<PoolUse> of(Inventory inventory) {
    List<PoolUse> uses = new ArrayList<>();
    for (Shape shape : SHAPES) {
      for (StackResource resource : inventory.ofType(shape.type())) {
        if (shape.way().isEmpty()) {
          Value client = shape.client().map(resource.properties()::value).orElseThrow();
          uses.add(new PoolUse(resource, resource.properties().value(shape.pool()), client));
        } else {
          descend(shape, resource, resource.properties().value(shape.way().get(0)), 1, uses);
        }
      }
    }
    uses.removeIf(use -> use.pool().isAbsent());
    return uses;
  }

  private static void descend(
      Shape shape, StackResource resource, Value value, int depth, List<PoolUse> uses) {
    if (value.isList()) {
      value.items().forEach(item -> descend(shape, resource, item, depth, uses));
      for (UnknownReason reason : value.more()) {
        Value unknown = new Value.Unknown(reason, value.range());
        uses.add(new PoolUse(resource, unknown, unknown));
      }
    } else if (value.isMap() && depth < shape.way().size()) {
      descend(shape, resource, value.entry(shape.way().get(depth)), depth + 1, uses);
    } else if (value.isMap()) {
      Value client = shape.client().map(value::entry).orElse(new Value.Absent(value.range()));
      uses.add(new PoolUse(resource, value.entry(shape.pool()), client));
    } else {
      uses.add(new PoolUse(resource, value, value));
    }
  }

  /** The declared pools that are mentioned as its pool. */
  Set<StackResource> pools(Inventory inventory) {
    return mentioned(pool, "AWS::Cognito::UserPool", inventory);
  }

  /**
   * True where it may be a use of any pool: what it names is neither a declared pool nor another
   * issuer.
   */
  boolean mayBeOfAnyPool(Inventory inventory) {
    boolean another = pool.literal().filter(PoolUse::isOtherIssuer).isPresent();
    return !another && pools(inventory).isEmpty();
  }

  private static boolean isOtherIssuer(String text) {
    return text.startsWith("https://") && !text.startsWith("https://cognito-idp");
  }

  /** True unless each client that it names is declared. */
  boolean mayNameAnUndeclaredClient(Inventory inventory) {
    return isUndeclared(client, inventory);
  }

  private static boolean isUndeclared(Value value, Inventory inventory) {
    if (value.isList()) {
      return !value.isComplete()
          || value.items().stream().anyMatch(item -> isUndeclared(item, inventory));
    }
    boolean all = value.literal().filter("ALL"::equals).isPresent();
    return !value.isAbsent()
        && !all
        && mentioned(value, "AWS::Cognito::UserPoolClient", inventory).isEmpty();
  }

  private static Set<StackResource> mentioned(Value value, String type, Inventory inventory) {
    Set<StackResource> found = new HashSet<>();
    ValueSearch.resources(
        value,
        symbol -> {
          if (symbol.type().equals(type)) {
            inventory.find(symbol).ifPresent(found::add);
          }
        });
    return found;
  }
}
