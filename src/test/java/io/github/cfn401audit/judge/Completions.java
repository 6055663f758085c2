package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the unknown parts of some resources can be, one after another. */
final class Completions {
  private static final List<String> SCOPES =
      List.of(
          "orders/read",
          "orders/write",
          "openid",
          "email",
          "profile",
          Minted.ADMIN,
          "books/read",
          "read",
          "x/y");

  private final World world;
  private final List<Resource> resources;

  private Completions(World world, List<Resource> resources) {
    this.world = world;
    this.resources = resources;
  }

  /** The facts in each of them. */
  static List<Facts> of(World world, List<Resource> resources) {
    return new Completions(world, resources).all();
  }

  private List<Facts> all() {
    Map<String, Kind> unknown = new LinkedHashMap<>();
    for (Resource resource : resources) {
      resource.properties().values().forEach(value -> collect(value, unknown));
    }
    List<Map<String, List<String>>> known = List.of(Map.of());
    for (Map.Entry<String, Kind> one : unknown.entrySet()) {
      known = times(known, one.getKey(), domain(one.getValue()));
    }
    return known.stream().map(all -> new Facts(resources, all)).toList();
  }

  private static List<Map<String, List<String>>> times(
      List<Map<String, List<String>>> all, String name, Set<List<String>> values) {
    List<Map<String, List<String>>> product = new ArrayList<>();
    for (Map<String, List<String>> known : all) {
      for (List<String> value : values) {
        Map<String, List<String>> longer = new LinkedHashMap<>(known);
        longer.put(name, value);
        product.add(longer);
      }
    }
    return product;
  }

  private void collect(Value value, Map<String, Kind> unknown) {
    if (value instanceof Value.Items items) {
      items.values().forEach(item -> collect(item, unknown));
    } else if (value instanceof Value.Elsewhere elsewhere) {
      unknown.put(elsewhere.text(), elsewhere.kind());
    } else if (value instanceof Value.Given given) {
      for (Parameter parameter : world.parameters()) {
        if (parameter.name().equals(given.parameter())) {
          unknown.put(parameter.name(), parameter.kind());
        }
      }
    }
  }

  /** A list is at most one long: whether one token opens one method never takes more. */
  private Set<List<String>> domain(Kind kind) {
    return switch (kind) {
      case POOL_ID -> single(and(ids("ref:", Resource.POOL), "ref:?", "ref:?2"));
      case POOL_ARN -> single(and(ids("arn:", Resource.POOL), "arn:?", "arn:?2"));
      case POOL_ARNS -> single(and(ids("arn:", Resource.POOL), "arn:?", "arn:?2"));
      case CLIENT_ID -> single(and(ids("ref:", Resource.CLIENT), "ref:?"));
      case AUTHORIZER_ID -> single(and(ids("ref:", Resource.AUTHORIZER), "ref:?"));
      case API_ID -> single(and(ids("ref:", Resource.API), "ref:?"));
      case AUTHORIZATION_TYPE -> single(List.of("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"));
      case AUTHORIZER_TYPE -> single(List.of("COGNITO_USER_POOLS", "TOKEN", "REQUEST"));
      case SCOPE -> single(SCOPES);
      case SCOPES, ALLOWED_SCOPES -> orNone(SCOPES);
      case FLAG -> single(List.of("true", "false"));
      case OAUTH_FLOW -> single(List.of("code", "implicit", "client_credentials"));
      case OAUTH_FLOWS -> orNone(List.of("code", "implicit", "client_credentials"));
      case AUTH_FLOW -> single(List.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"));
      case AUTH_FLOWS -> orNone(List.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"));
      case LAMBDA_VERSION -> single(List.of("V1_0", "V2_0", "V3_0"));
      case TIER -> single(List.of("LITE", "ESSENTIALS", "PLUS"));
      case LOGIN_VERSION -> single(List.of("1", "2"));
      case EXPRESSION ->
          single(and(ids("only:", Resource.CLIENT), "", ".*", ".+", "^!$", "^https://", "orders"));
      case SETTING -> single(List.of(Assignments.ANOTHER));
    };
  }

  private List<String> ids(String prefix, String type) {
    List<String> ids = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.type().equals(type)) {
        ids.add(prefix + resource.id());
      }
    }
    return ids;
  }

  private static List<String> and(List<String> some, String... others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(others));
    return all;
  }

  private static Set<List<String>> single(List<String> values) {
    Set<List<String>> all = new LinkedHashSet<>();
    values.forEach(value -> all.add(List.of(value)));
    return all;
  }

  private static Set<List<String>> orNone(List<String> values) {
    Set<List<String>> all = single(values);
    all.add(List.of());
    return all;
  }
}
