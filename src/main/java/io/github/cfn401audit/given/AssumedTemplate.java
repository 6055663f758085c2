package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds a template that declares the pools and clients that are assumed. An assumed grant works,
 * so the pool has a domain where one is needed.
 */
public final class AssumedTemplate {
  private static final String POOL = "AWS::Cognito::UserPool";
  private static final Map<String, String> FLOWS =
      Map.of(
          "authorization_code",
          "code",
          "implicit",
          "implicit",
          "client_credentials",
          "client_credentials");

  private final Map<String, Resource> resources = new LinkedHashMap<>();

  private AssumedTemplate() {}

  /**
   * The template; empty where every pool is declared, and no client is assumed.
   *
   * @param pools what the user assumes
   * @param met pools that the files name by a fixed id, and of which nothing else is known
   */
  public static Optional<Template> of(List<AssumedPool> pools, List<AssumedPool> met) {
    AssumedTemplate template = new AssumedTemplate();
    Optional<ScalarNode> first = Optional.empty();
    for (AssumedPool pool : met) {
      template.add(pool.name(), POOL, Set.of(), List.of(anyTrigger(pool.name().range())));
      first = first.isPresent() ? first : Optional.of(pool.name());
    }
    for (AssumedPool pool : pools) {
      if (!pool.declared() || !pool.clients().isEmpty()) {
        template.add(pool);
        first = first.isPresent() ? first : Optional.of(pool.name());
      }
    }
    return first.map(
        name ->
            new Template(
                name.range().file(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                template.resources,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                true));
  }

  private void add(AssumedPool pool) {
    if (!pool.declared()) {
      add(pool.name(), POOL, Set.of(), List.of());
    }
    boolean needsDomain = false;
    for (AssumedClient client : pool.clients()) {
      add(
          client.name(),
          "AWS::Cognito::UserPoolClient",
          references(pool),
          properties(client, pool));
      needsDomain |= FLOWS.keySet().stream().anyMatch(client::has);
    }
    if (needsDomain) {
      ScalarNode name = pool.name();
      ScalarNode domain = new ScalarNode(name.text() + " domain", name.style(), "", name.range());
      add(domain, "AWS::Cognito::UserPoolDomain", references(pool), List.of(poolId(pool)));
    }
  }

  /** Nobody knows what the triggers of such a pool do. */
  private static MapNode.Entry anyTrigger(SourceRange at) {
    MapNode version = new MapNode(List.of(entry("LambdaVersion", text("V3_0", at))), "", at);
    MapNode triggers = new MapNode(List.of(entry("PreTokenGenerationConfig", version)), "", at);
    return entry("LambdaConfig", triggers);
  }

  private static Set<String> references(AssumedPool pool) {
    return pool.declared() ? Set.of() : Set.of(pool.name().text());
  }

  private void add(
      ScalarNode id, String type, Set<String> references, List<MapNode.Entry> properties) {
    MapNode body =
        new MapNode(
            List.of(entry("Properties", new MapNode(properties, "", id.range()))), "", id.range());
    resources.put(
        id.text(),
        new Resource(
            id.text(),
            type,
            id.range(),
            Optional.empty(),
            references,
            body,
            Resource.Origin.WRITTEN));
  }

  private static List<MapNode.Entry> properties(AssumedClient client, AssumedPool pool) {
    SourceRange range = client.name().range();
    List<MapNode.Entry> properties = new ArrayList<>();
    properties.add(poolId(pool));
    List<Node> flows = new ArrayList<>();
    for (ScalarNode grant : client.grants()) {
      String flow = FLOWS.get(grant.text());
      if (flow != null) {
        flows.add(text(flow, grant.range()));
      }
    }
    if (!flows.isEmpty()) {
      properties.add(entry("AllowedOAuthFlowsUserPoolClient", text("true", range)));
      properties.add(entry("AllowedOAuthFlows", new ListNode(flows, "", range)));
      SourceRange scopes = client.scopes().isEmpty() ? range : client.scopes().get(0).range();
      properties.add(
          entry(
              "AllowedOAuthScopes", new ListNode(List.<Node>copyOf(client.scopes()), "", scopes)));
    }
    String signIn = client.has("sdk_sign_in") ? "ALLOW_USER_SRP_AUTH" : "ALLOW_REFRESH_TOKEN_AUTH";
    properties.add(
        entry("ExplicitAuthFlows", new ListNode(List.of(text(signIn, range)), "", range)));
    return properties;
  }

  /** A pool that a file declares is meant by a mark, since it stands in another template. */
  private static MapNode.Entry poolId(AssumedPool pool) {
    ScalarNode name = pool.name();
    return entry(
        "UserPoolId",
        pool.declared()
            ? text(pool.mark(), name.range())
            : new ScalarNode(name.text(), ScalarNode.Style.PLAIN, "Ref", name.range()));
  }

  private static MapNode.Entry entry(String key, Node value) {
    return new MapNode.Entry(text(key, value.range()), value);
  }

  private static ScalarNode text(String text, SourceRange range) {
    return new ScalarNode(text, ScalarNode.Style.QUOTED, "", range);
  }
}
