package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A random API before random pools. */
final class RandomApi {
  private static final List<String> VERBS = List.of("GET", "PUT", "POST", "DELETE");

  private final Chance chance;
  private final List<String> pools;
  private final List<String> clients;
  private final List<String> apis;
  private final List<Resource> resources = new ArrayList<>();
  private final List<String> authorizers = new ArrayList<>();

  RandomApi(Chance chance, List<String> pools, List<String> clients) {
    this.chance = chance;
    this.pools = pools;
    this.clients = clients;
    this.apis = chance.percent(8) ? List.of("Api", "OtherApi") : List.of("Api");
    for (String api : apis) {
      add(api, Resource.API, new LinkedHashMap<>(Map.of("Name", new Value.Text("shop"))), "");
    }
    int many = chance.of(1, 1, 1, 2);
    for (int i = 1; i <= many; i++) {
      authorizer("Authorizer" + i);
    }
    for (String api : apis) {
      methods(api);
    }
  }

  List<Resource> resources() {
    return resources;
  }

  private void authorizer(String authorizer) {
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("Name", new Value.Text(authorizer));
    String api = chance.percent(85) ? "Api" : chance.of(apis);
    properties.put("RestApiId", chance.value(Kind.API_ID, () -> ref(api)));
    properties.put(
        "Type",
        chance.value(
            Kind.AUTHORIZER_TYPE,
            () -> new Value.Text(chance.percent(97) ? "COGNITO_USER_POOLS" : "TOKEN")));
    properties.put("IdentitySource", new Value.Text("method.request.header.Authorization"));
    if (chance.percent(98)) {
      properties.put("ProviderARNs", chance.valueOrNone(Kind.POOL_ARNS, this::arns));
    }
    if (chance.percent(10)) {
      properties.put(
          "IdentityValidationExpression", chance.valueOrNone(Kind.EXPRESSION, this::expression));
    }
    authorizers.add(authorizer);
    add(authorizer, Resource.AUTHORIZER, properties, chance.percent(20) ? chance.condition() : "");
  }

  private Value arns() {
    List<Value> arns = new ArrayList<>();
    int many = chance.of(1, 1, 1, 1, 2);
    for (int i = 0; i < many; i++) {
      arns.add(chance.valueOrNone(Kind.POOL_ARN, this::arn));
    }
    return new Value.Items(chance.percent(2) ? List.of() : arns);
  }

  private Value arn() {
    if (chance.percent(3)) {
      return new Value.Elsewhere(
          "arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_Elsewhere", Kind.POOL_ARN);
    }
    if (chance.percent(2)) {
      return chance.percent(50) ? ref(chance.of(pools)) : new Value.Text("us-east-1_Wrong");
    }
    return new Value.Arn(chance.of(pools), chance.spelling());
  }

  private Value expression() {
    if (!clients.isEmpty() && chance.percent(50)) {
      return new Value.OnlyClient(chance.of(clients));
    }
    return new Value.Text(chance.of(".*", ".+", "^!$", "^https://", "orders"));
  }

  private void methods(String api) {
    int many = 1 + chance.upTo(VERBS.size() - 1);
    List<String> methods = new ArrayList<>();
    for (String verb : VERBS.subList(0, many)) {
      methods.add(method(api, verb));
    }
    if (chance.percent(95)) {
      Map<String, Value> properties = new LinkedHashMap<>();
      properties.put("RestApiId", ref(api));
      if (chance.percent(95)) {
        properties.put("StageName", new Value.Text("prod"));
      }
      Resource deployment = Resource.of(api + "Deployment", Resource.DEPLOYMENT, properties);
      resources.add(chance.percent(95) ? deployment.dependsOn(methods) : deployment);
    }
  }

  private String method(String api, String verb) {
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("RestApiId", ref(api));
    properties.put("ResourceId", new Value.RootOf(api));
    properties.put("HttpMethod", new Value.Text(verb));
    properties.put(
        "AuthorizationType",
        chance.value(
            Kind.AUTHORIZATION_TYPE,
            () ->
                new Value.Text(
                    chance.percent(95)
                        ? "COGNITO_USER_POOLS"
                        : chance.of("NONE", "AWS_IAM", "CUSTOM"))));
    if (chance.percent(98)) {
      String authorizer = chance.of(authorizers);
      properties.put(
          "AuthorizerId",
          chance.valueOrNone(
              Kind.AUTHORIZER_ID, () -> new Value.Ref(authorizer, chance.spelling())));
    }
    if (chance.percent(50)) {
      properties.put("AuthorizationScopes", chance.valueOrNone(Kind.SCOPES, this::scopes));
    }
    String id = api + verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT);
    add(id, Resource.METHOD, properties, chance.condition());
    return id;
  }

  private Value scopes() {
    List<Value> scopes = new ArrayList<>();
    int many = chance.of(0, 1, 1, 1, 1, 1, 2, 2);
    for (int i = 0; i < many; i++) {
      scopes.add(
          chance.valueOrNone(
              Kind.SCOPE,
              () ->
                  new Value.Text(
                      chance.of(
                          "orders/read",
                          "orders/read",
                          "orders/write",
                          "openid",
                          Minted.ADMIN,
                          "read",
                          "books/read"))));
    }
    return new Value.Items(scopes);
  }

  private static Value ref(String resource) {
    return new Value.Ref(resource, Value.Spelling.DIRECT);
  }

  private void add(String id, String type, Map<String, Value> properties, String condition) {
    resources.add(Resource.of(id, type, properties).under(condition));
  }
}
