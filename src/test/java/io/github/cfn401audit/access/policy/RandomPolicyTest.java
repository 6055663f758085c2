package io.github.cfn401audit.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.policy.NaivePolicy.Fate;
import io.github.cfn401audit.access.policy.PolicyDecision.Outcome;
import io.github.cfn401audit.values.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random policies over few letters: every request is tried, and the decision has to agree. */
class RandomPolicyTest {
  private static final int POLICIES = Integer.getInteger("policy.count", 20_000);
  private static final int LONGEST = 4;
  private static final List<String> PATHS =
      List.of("/", "/a", "/a/b", "/{id}", "/a/{id}", "/{id}/b", "/{proxy+}", "/a/{proxy+}");
  private static final Endpoint STAGE = Policies.stage(Text.of("s"));

  private final long seed = Long.getLong("policy.seed", 401);
  private final Random random = new Random(seed);
  private final Map<String, List<String>> requests = new HashMap<>();

  /** A policy in both forms. */
  private record Pair(List<String> statements, NaivePolicy naive) {
    StagePolicy policy() {
      return StagePolicy.of(
          Policies.statements(statements.toArray(String[]::new)), Exposure.PUBLIC, STAGE);
    }
  }

  @Test
  void everyDecisionIsThatOfTryingAllRequests() {
    System.out.println("random policies: seed " + seed);
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (int i = 0; i < POLICIES; i++) {
      Pair pair = pair(1 + random.nextInt(4));
      String path = pick(PATHS);
      boolean any = random.nextInt(3) == 0;
      MethodRequests method = method(any, path);
      PolicyDecision decision = pair.policy().decide(method);
      List<String> all =
          requests.computeIfAbsent(
              method.verbs() + path,
              key -> NaivePolicy.requests(method.verbs(), path, longest(path)));
      agree(decision, pair.naive(), all, method, pair.statements());
      fates.merge(pair.naive().fate(all.get(random.nextInt(all.size()))), 1, Integer::sum);
      outcomes.merge(decision.outcome(), 1, Integer::sum);
    }
    System.out.println("random policies: " + fates + ", " + outcomes);
    for (Fate fate : Fate.values()) {
      assertThat(fates.get(fate)).as(fate + " with seed " + seed).isGreaterThan(POLICIES / 10);
    }
  }

  private static int longest(String path) {
    return path.equals("/a/{proxy+}") || path.equals("/{proxy+}") ? LONGEST : LONGEST + 1;
  }

  private static MethodRequests method(boolean any, String path) {
    List<MethodRequests.Line> lines = new ArrayList<>();
    if (any) {
      for (String own : List.of("DELETE", "HEAD", "OPTIONS", "PATCH", "PUT")) {
        lines.add(new MethodRequests.Line(own, path));
      }
    }
    return MethodRequests.of(any ? "ANY" : "GET", path, lines);
  }

  private void agree(
      PolicyDecision decision,
      NaivePolicy naive,
      List<String> all,
      MethodRequests method,
      List<String> statements) {
    String shown = "seed " + seed + ": " + method.verbs() + method.path() + " " + statements;
    List<String> requests = new ArrayList<>(all);
    if (decision.example().isPresent()) {
      // It may be longer than what is tried; then it is the only proof.
      requests.add(asWritten(decision));
    }
    Tried tried = Tried.all(requests, naive);
    Outcome expected =
        tried.denied() == requests.size()
            ? Outcome.DENIED
            : tried.named() == 0
                ? Outcome.NEITHER
                : tried.denied() > 0
                    ? Outcome.DENIED_FOR_SOME
                    : tried.named() < requests.size() ? Outcome.NEITHER_FOR_SOME : Outcome.ALLOWED;
    assertThat(decision.allowsNothing() ? Outcome.NEITHER : decision.outcome())
        .as(shown)
        .isEqualTo(expected);
    if (expected == Outcome.DENIED_FOR_SOME) {
      assertThat(asWritten(decision)).as(shown).hasSize(tried.shortestDenied());
      assertThat(naive.fate(asWritten(decision))).as(shown).isEqualTo(Fate.DENIED);
    } else if (expected == Outcome.NEITHER_FOR_SOME) {
      assertThat(asWritten(decision)).as(shown).hasSize(tried.shortestUnnamed());
      assertThat(naive.isAllowed(asWritten(decision))).as(shown).isFalse();
    }
    if (tried.passing() > 0 || expected == Outcome.DENIED || expected == Outcome.NEITHER) {
      assertThat(decision.questions()).as(shown).isEmpty();
    }
  }

  /**
   * What came of trying all requests.
   *
   * @param named how many an Allow names
   */
  private record Tried(
      int denied, int named, int passing, int shortestDenied, int shortestUnnamed) {
    static Tried all(List<String> requests, NaivePolicy naive) {
      int denied = 0;
      int named = 0;
      int passing = 0;
      int shortestDenied = Integer.MAX_VALUE;
      int shortestUnnamed = Integer.MAX_VALUE;
      for (String request : requests) {
        Fate fate = naive.fate(request);
        if (fate == Fate.DENIED) {
          denied++;
          shortestDenied = Math.min(shortestDenied, request.length());
        } else if (fate == Fate.ALLOWED) {
          passing++;
        }
        if (fate == Fate.ALLOWED || naive.isAllowed(request)) {
          named++;
        } else {
          shortestUnnamed = Math.min(shortestUnnamed, request.length());
        }
      }
      return new Tried(denied, named, passing, shortestDenied, shortestUnnamed);
    }
  }

  /** {@code GET /s/a} is {@code execute-api:/s/GET/a} in a policy. */
  private static String asWritten(PolicyDecision decision) {
    String example = decision.example().orElseThrow();
    int blank = example.indexOf(' ');
    return "execute-api:/s/" + example.substring(0, blank) + example.substring(blank + 3);
  }

  @Test
  void withoutADenialOrWithAnotherAllowanceNothingIsHarderToReach() {
    for (int i = 0; i < POLICIES / 10; i++) {
      Pair pair = pair(1 + random.nextInt(4));
      MethodRequests method = method(random.nextBoolean(), pick(PATHS));
      Pair more = pair(1);
      List<String> added = new ArrayList<>(pair.statements());
      added.add(more.statements().get(0).replace("\"Deny\"", "\"Allow\""));
      List<String> kept = new ArrayList<>(pair.statements());
      kept.remove(kept.stream().filter(s -> s.contains("\"Deny\"")).findFirst().orElse(""));
      int before = reach(pair.policy().decide(method));
      String shown = "seed " + seed + ": " + method + " " + added;
      assertThat(reach(new Pair(added, pair.naive()).policy().decide(method)))
          .as(shown)
          .isGreaterThanOrEqualTo(before);
      if (!kept.isEmpty()) {
        assertThat(reach(new Pair(kept, pair.naive()).policy().decide(method)))
            .as(shown)
            .isGreaterThanOrEqualTo(before);
      }
    }
  }

  private static int reach(PolicyDecision decision) {
    return switch (decision.outcome()) {
      case ALLOWED -> 2;
      case DENIED_FOR_SOME, NEITHER_FOR_SOME -> decision.questions().isEmpty() ? 1 : 0;
      default -> 0;
    };
  }

  private Pair pair(int size) {
    List<String> statements = new ArrayList<>();
    List<NaivePolicy.Rule> rules = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean allows = random.nextInt(3) > 0;
      boolean others = random.nextInt(8) == 0;
      List<String> resources = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(2); j++) {
        resources.add(resource());
      }
      String principal = pick(List.copyOf(PRINCIPALS.keySet()));
      String action = pick(List.copyOf(ACTIONS.keySet()));
      String condition = pick(List.copyOf(CONDITIONS.keySet()));
      boolean applies =
          isIn(PRINCIPALS, principal) && isIn(ACTIONS, action) && isIn(CONDITIONS, condition);
      NaivePolicy.Rule rule = new NaivePolicy.Rule(allows, applies, others, resources);
      rules.add(rule);
      statements.add(rule.json(principal, action, condition));
    }
    return new Pair(statements, new NaivePolicy(rules));
  }

  private static boolean isIn(Map<String, Boolean> table, String row) {
    return table.getOrDefault(row, false);
  }

  /** Principals, and whether they name an anonymous caller. */
  private static final Map<String, Boolean> PRINCIPALS =
      Map.of(
          "\"Principal\": \"*\"", true,
          "\"Principal\": {\"AWS\": \"*\"}", true,
          "\"Principal\": {\"AWS\": [\"111122223333\", \"*\"]}", true,
          "\"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:root\"}", false);

  /** Actions, and whether a call is one of them. */
  private static final Map<String, Boolean> ACTIONS =
      Map.of(
          "\"Action\": \"execute-api:Invoke\"", true,
          "\"Action\": \"*\"", true,
          "\"Action\": [\"s3:*\", \"Execute-API:in?oke\"]", true,
          "\"NotAction\": \"execute-api:ManageConnections\"", true,
          "\"NotAction\": \"execute-api:*\"", false);

  /** Conditions, and whether they hold for a caller without a signature. */
  private static final Map<String, Boolean> CONDITIONS =
      Map.of(
          "",
          true,
          ", \"Condition\": {}",
          true,
          condition("Bool", "aws:SecureTransport", "true"),
          true,
          condition("StringNotEquals", "aws:PrincipalOrgID", "o-1"),
          true,
          condition("StringEqualsIfExists", "AWS:principalorgid", "o-1"),
          true,
          condition("Null", "aws:username", "true"),
          true,
          condition("ForAllValues:StringNotLike", "aws:PrincipalOrgPaths", "o-1/*"),
          true,
          condition("StringEquals", "aws:SourceVpce", "vpce-1"),
          false,
          condition("ForAnyValue:StringNotLike", "aws:PrincipalOrgPaths", "o-1/*"),
          false);

  private static String condition(String operator, String key, String value) {
    return ", \"Condition\": {\"" + operator + "\": {\"" + key + "\": \"" + value + "\"}}";
  }

  private String resource() {
    if (random.nextInt(12) == 0) {
      return "*";
    }
    StringBuilder resource = new StringBuilder("execute-api:/");
    if (random.nextInt(5) == 0) {
      return resource.append(pick(List.of("*", "s/*", "t/*", "?/*"))).toString();
    }
    // A star would cross the verb, and so stand for paths of letters that are not tried.
    resource.append(pick(List.of("s", "s", "s", "?", "t"))).append('/');
    resource.append(pick(List.of("GET", "*", "*", "G?T", "P*", "???"))).append('/');
    for (int i = random.nextInt(5); i > 0; i--) {
      resource.append("ab/*?a*".charAt(random.nextInt(7)));
    }
    return resource.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
