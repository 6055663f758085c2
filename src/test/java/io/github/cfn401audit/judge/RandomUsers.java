package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random pools, and what belongs to them. */
final class RandomUsers {
  private static final Value.Text LAMBDA =
      new Value.Text("arn:aws:lambda:us-east-1:111122223333:function:claims");

  private final Chance chance;
  private final List<String> pools;
  private final List<Resource> resources = new ArrayList<>();
  private final List<String> clients = new ArrayList<>();
  private final Map<String, String> conditions = new HashMap<>();
  private final List<String> servers = new ArrayList<>();

  RandomUsers(Chance chance, List<String> pools) {
    this.chance = chance;
    this.pools = pools;
    pools.forEach(this::pool);
    int many = chance.of(0, 1, 1, 1, 2, 2);
    for (int i = 1; i <= many; i++) {
      client("Client" + i);
    }
  }

  List<Resource> resources() {
    return resources;
  }

  List<String> clients() {
    return clients;
  }

  private void pool(String pool) {
    Map<String, Value> properties = new LinkedHashMap<>();
    if (chance.percent(15)) {
      properties.put("LambdaConfig.PreTokenGeneration", LAMBDA);
    }
    if (chance.percent(15)) {
      properties.put("LambdaConfig.PreTokenGenerationConfig.LambdaArn", LAMBDA);
      properties.put(
          "LambdaConfig.PreTokenGenerationConfig.LambdaVersion",
          chance.text(Kind.LAMBDA_VERSION, "V1_0", "V2_0", "V3_0"));
    }
    if (chance.percent(30)) {
      properties.put("LambdaConfig.DefineAuthChallenge", LAMBDA);
      if (chance.percent(80)) {
        properties.put("LambdaConfig.CreateAuthChallenge", LAMBDA);
        properties.put("LambdaConfig.VerifyAuthChallengeResponse", LAMBDA);
      }
    }
    if (chance.percent(40)) {
      properties.put(
          "UserPoolTier",
          chance.valueOrNone(
              Kind.TIER, () -> new Value.Text(chance.of("LITE", "LITE", "ESSENTIALS", "PLUS"))));
    }
    String condition = chance.percent(30) ? chance.condition() : "";
    conditions.put(pool, condition);
    add(pool, Resource.POOL, condition, properties);
    if (chance.percent(60)) {
      domain(pool);
    }
    if (chance.percent(60)) {
      server(pool);
    }
  }

  private void domain(String pool) {
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("Domain", new Value.Text("shop-" + pool.length()));
    properties.put("UserPoolId", idOf(pool));
    if (chance.percent(40)) {
      properties.put(
          "ManagedLoginVersion",
          chance.valueOrNone(Kind.LOGIN_VERSION, () -> new Value.Text(chance.of("1", "2", "2"))));
    }
    add(pool + "Domain", Resource.DOMAIN, conditionWith(pool), properties);
  }

  private void server(String pool) {
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("Identifier", new Value.Text("orders"));
    properties.put("Name", new Value.Text("orders"));
    properties.put("UserPoolId", idOf(pool));
    properties.put(
        "Scopes", new Value.Items(List.of(new Value.Text("read"), new Value.Text("write"))));
    servers.add(pool + "Server");
    add(pool + "Server", Resource.SERVER, conditionWith(pool), properties);
  }

  private void client(String client) {
    Map<String, Value> properties = new LinkedHashMap<>();
    String pool = chance.of(pools);
    properties.put("UserPoolId", idOf(pool));
    if (chance.percent(65)) {
      properties.put(
          "ExplicitAuthFlows",
          chance.list(
              Kind.AUTH_FLOWS,
              Kind.AUTH_FLOW,
              chance.of(
                  List.of("ALLOW_REFRESH_TOKEN_AUTH"),
                  List.of("ALLOW_REFRESH_TOKEN_AUTH"),
                  List.of("ALLOW_REFRESH_TOKEN_AUTH"),
                  List.of(),
                  List.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"),
                  List.of("ALLOW_CUSTOM_AUTH"),
                  List.of("ALLOW_USER_AUTH"),
                  List.of("USER_PASSWORD_AUTH"),
                  List.of("ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY"))));
    }
    if (chance.percent(60)) {
      oauth(properties);
    }
    String condition = conditionWith(pool);
    conditions.put(client, condition);
    add(client, Resource.CLIENT, condition, properties);
    clients.add(client);
    if (chance.percent(20)) {
      branding(client, pool);
    }
  }

  private void oauth(Map<String, Value> properties) {
    boolean machine = chance.percent(40);
    if (chance.percent(92)) {
      properties.put(
          "AllowedOAuthFlowsUserPoolClient",
          chance.valueOrNone(
              Kind.FLAG, () -> new Value.Text(chance.percent(88) ? "true" : "false")));
    }
    if (chance.percent(95)) {
      properties.put(
          "AllowedOAuthFlows",
          chance.list(
              Kind.OAUTH_FLOWS,
              Kind.OAUTH_FLOW,
              machine
                  ? List.of("client_credentials")
                  : chance.of(
                      List.of("code"),
                      List.of("implicit"),
                      List.of("code", "implicit"),
                      List.of("code", "client_credentials"),
                      List.of())));
    }
    if (chance.percent(95)) {
      properties.put("AllowedOAuthScopes", scopes(machine));
    }
    if (chance.percent(machine ? 5 : 85)) {
      properties.put(
          "CallbackURLs",
          new Value.Items(
              List.of(
                  new Value.Text(chance.of("https://shop.invalid/in", "https://example.com")))));
    }
    if (chance.percent(machine ? 85 : 10)) {
      properties.put("GenerateSecret", new Value.Text("true"));
    }
    if (chance.percent(70)) {
      properties.put(
          "SupportedIdentityProviders", new Value.Items(List.of(new Value.Text("COGNITO"))));
    }
  }

  /**
   * The list as a whole is never the one that a method has: the audit weighs tokens and methods
   * apart from each other, and says "undecided" where only both together tell.
   */
  private Value scopes(boolean machine) {
    return chance.valueOrNone(
        Kind.ALLOWED_SCOPES,
        () -> {
          List<Value> scopes = new ArrayList<>();
          int many = chance.of(0, 1, 1, 2, 2, 3);
          for (int i = 0; i < many; i++) {
            scopes.add(chance.valueOrNone(Kind.SCOPE, () -> scope(machine)));
          }
          return new Value.Items(scopes);
        });
  }

  private Value scope(boolean machine) {
    if (!servers.isEmpty() && chance.percent(20)) {
      return new Value.ScopeOf(chance.of(servers), chance.of("read", "write"), chance.spelling());
    }
    return new Value.Text(
        chance.percent(machine ? 90 : 40)
            ? chance.of("orders/read", "orders/write", "books/read")
            : chance.of("openid", "openid", "email", "profile", Minted.ADMIN));
  }

  private void branding(String client, String pool) {
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("UserPoolId", new Value.Ref(pool, Value.Spelling.DIRECT));
    properties.put(
        "ClientId", chance.value(Kind.CLIENT_ID, () -> new Value.Ref(client, chance.spelling())));
    properties.put("UseCognitoProvidedValues", new Value.Text("true"));
    add(client + "Style", Resource.BRANDING, conditionWith(client), properties);
  }

  /** Mostly that of the resource on which this one stands, so that the world can be deployed. */
  private String conditionWith(String owner) {
    String its = conditions.getOrDefault(owner, "");
    return its.isEmpty() ? chance.condition() : its;
  }

  private Value idOf(String pool) {
    return chance.value(
        Kind.POOL_ID,
        () ->
            chance.percent(2)
                ? new Value.Elsewhere("us-east-1_Another", Kind.POOL_ID)
                : new Value.Ref(pool, chance.spelling()));
  }

  private void add(String id, String type, String condition, Map<String, Value> properties) {
    resources.add(Resource.of(id, type, properties).under(condition));
  }
}
