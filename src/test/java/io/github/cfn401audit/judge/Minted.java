package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tokens the clients of one known world can get, and in which forms each may come. */
final class Minted {
  static final String ADMIN = "aws.cognito.signin.user.admin";

  private static final Set<String> STANDARD = Set.of("openid", "email", "phone", "profile", ADMIN);

  /** Lets nobody in that is not in already. */
  private static final String REFRESH = "ALLOW_REFRESH_TOKEN_AUTH";

  private static final Set<String> CUSTOM = Set.of("ALLOW_CUSTOM_AUTH", "CUSTOM_AUTH_FLOW_ONLY");

  private static final String FLOWS = "ExplicitAuthFlows";

  private final Facts facts;
  private final Map<Token, List<Form>> forms = new LinkedHashMap<>();

  private Minted(Facts facts) {
    this.facts = facts;
  }

  static Map<Token, List<Form>> in(Facts facts) {
    Minted minted = new Minted(facts);
    facts.ids(Resource.CLIENT).forEach(minted::client);
    return minted.forms;
  }

  /** What somebody's client, of which nothing is known, may get from a pool. */
  static List<Form> byAStranger(Facts facts, String pool) {
    String stranger = "?" + pool;
    List<Form> forms = new ArrayList<>();
    forms.add(Form.id(pool, stranger));
    forms.add(Form.anyAccess(pool, ""));
    if (changes(facts, pool, "V2_0", "V3_0")) {
      forms.add(Form.anyAccess(pool, "ref:" + stranger));
    }
    if (bindsResources(facts, pool)) {
      forms.add(Form.anyAccess(pool, Form.URL));
    }
    return forms;
  }

  private void client(String client) {
    String pool = facts.one(client, "UserPoolId").substring("ref:".length());
    if (signsIn(client, pool)) {
      add(client, "sdk", pool, true, Set.of(ADMIN));
      boolean empty = facts.has(client, FLOWS) && facts.all(client, FLOWS).isEmpty();
      if (empty || (!signsInAlone(client) && !runsEachChallenge(pool))) {
        forms.replaceAll(
            (token, possible) -> token.is(client, "sdk") ? orNone(possible) : possible);
      }
    }
    if (!facts.one(client, "AllowedOAuthFlowsUserPoolClient").equals("true")) {
      return;
    }
    Set<String> scopes = new HashSet<>(facts.all(client, "AllowedOAuthScopes"));
    for (String flow : facts.all(client, "AllowedOAuthFlows")) {
      if (flow.equals("client_credentials")) {
        if (!domains(pool).isEmpty()) {
          Set<String> custom = new HashSet<>(scopes);
          custom.removeAll(STANDARD);
          add(client, flow, pool, false, custom);
        }
      } else if (hasLoginPage(client, pool)) {
        add(client, flow, pool, scopes.contains("openid"), scopes);
      }
    }
  }

  /** A custom flow is one more way in where the pool has the trigger that decides it. */
  private boolean signsIn(String client, String pool) {
    boolean custom = facts.all(client, FLOWS).stream().anyMatch(CUSTOM::contains);
    return signsInAlone(client)
        || (custom
            && (Facts.isOutside(pool) || facts.has(pool, "LambdaConfig.DefineAuthChallenge")));
  }

  /** Absent means refresh, SRP and custom. No source says what an empty list means. */
  private boolean signsInAlone(String client) {
    List<String> flows = facts.all(client, FLOWS);
    return flows.isEmpty()
        || flows.stream().anyMatch(flow -> !flow.equals(REFRESH) && !CUSTOM.contains(flow));
  }

  private boolean runsEachChallenge(String pool) {
    return facts.has(pool, "LambdaConfig.DefineAuthChallenge")
        && facts.has(pool, "LambdaConfig.CreateAuthChallenge")
        && facts.has(pool, "LambdaConfig.VerifyAuthChallengeResponse");
  }

  private static List<Form> orNone(List<Form> possible) {
    List<Form> forms = new ArrayList<>(possible);
    forms.add(Form.none());
    return forms;
  }

  private List<String> domains(String pool) {
    if (Facts.isOutside(pool)) {
      return List.of(pool);
    }
    return facts.ids(Resource.DOMAIN).stream()
        .filter(domain -> facts.one(domain, "UserPoolId").equals("ref:" + pool))
        .toList();
  }

  /** Managed login shows nothing to a client without a style of its own. */
  private boolean hasLoginPage(String client, String pool) {
    boolean styled =
        facts.ids(Resource.BRANDING).stream()
            .anyMatch(style -> facts.one(style, "ClientId").equals("ref:" + client));
    return domains(pool).stream()
        .anyMatch(domain -> styled || !facts.one(domain, "ManagedLoginVersion").equals("2"));
  }

  private void add(String client, String grant, String pool, boolean withId, Set<String> scopes) {
    if (withId) {
      forms.put(new Token(client, grant, true), List.of(Form.id(pool, client)));
    }
    boolean user = !grant.equals("client_credentials");
    List<Form> access = new ArrayList<>();
    access.add(Form.access(pool, scopes));
    if (changes(facts, pool, user ? "V2_0" : "V3_0", "V3_0")) {
      access.add(Form.access(pool, Set.of()));
      access.add(Form.anyAccess(pool, "ref:" + client));
    }
    if ((grant.equals("code") || grant.equals("implicit")) && bindsResources(facts, pool)) {
      List.copyOf(access).forEach(form -> access.add(form.boundToUrl()));
    }
    forms.put(new Token(client, grant, false), access);
  }

  /** A trigger of one of these versions may add and take away scopes, and add {@code aud}. */
  private static boolean changes(Facts facts, String pool, String version, String orVersion) {
    String its = facts.one(pool, "LambdaConfig.PreTokenGenerationConfig.LambdaVersion");
    return Facts.isOutside(pool) || its.equals(version) || its.equals(orVersion);
  }

  private static boolean bindsResources(Facts facts, String pool) {
    return !facts.one(pool, "UserPoolTier").equals("LITE");
  }
}
