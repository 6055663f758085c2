package io.github.cfn401audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Contracts against the independent judge: what is kept holds in every deployment whatever is not
 * known, and what is refuted fails for certain in one. The judge tries every value of what is not
 * known and so proves a few lines more, at most one in twenty. {@code -Dcontract.worlds} says how
 * many worlds, {@code -Djudge.seed} which; there are four lines for each.
 */
@Tag("law")
class RandomContractTest {
  private static final int LINES = 4;
  private static final List<String> GRANTS =
      List.of("code", "implicit", "client_credentials", "sdk");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int left;

  @Test
  void whatIsProvedOfALineIsWhatTheJudgeProves() {
    long seed = Long.getLong("judge.seed", 401);
    int worlds = Integer.getInteger("contract.worlds", 1_000);
    new SplittableRandom(seed).longs(worlds).forEach(this::judge);
    System.out.println(
        "contracts: seed " + seed + ", " + counts + ", " + left + " proved by the judge alone");
    assertThat(differences.stream().limit(3)).as(differences.size() + " differ").isEmpty();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(left * 20).as("lines that only the judge proves").isLessThan(all);
    assertThat(counts.values()).hasSize(3).allMatch(count -> count * 10 > all);
  }

  private void judge(long seed) {
    World world = RandomWorld.of(seed);
    List<Map<String, Openers>> deployments = new ArrayList<>();
    for (Map<String, String> assignment : Assignments.of(world)) {
      Deployed.of(world, assignment)
          .ifPresent(
              resources -> deployments.add(Decision.openers(Completions.of(world, resources))));
    }
    Map<String, Expectation> expectations = new LinkedHashMap<>();
    Random random = new Random(seed);
    for (int at = 0; at < LINES; at++) {
      expectation(world, random).ifPresent(one -> expectations.put(one.yaml(), one));
    }
    expectations.values().removeIf(one -> expected(one, world, deployments).isEmpty());
    if (expectations.isEmpty()) {
      return;
    }
    String template = TemplateText.of(world, RandomWorld.styleOf(seed));
    String contract = "contract: 1\nexpect:\n" + String.join("", expectations.keySet());
    List<String> proved = FrontDoor.contract(template, contract);
    int at = 0;
    for (Expectation one : expectations.values()) {
      String expected = expected(one, world, deployments);
      counts.merge(expected, 1, Integer::sum);
      if (proved.get(at).equals("not proved")) {
        left += expected.equals("not proved") ? 0 : 1;
      } else if (!proved.get(at).equals(expected)) {
        differences.add(
            "world of seed "
                + seed
                + ": the judge says "
                + expected
                + ", the audit "
                + proved.get(at)
                + " of\n"
                + one.yaml()
                + TemplateText.of(world, TemplateText.Style.YAML_SHORT));
      }
      at++;
    }
  }

  /** What is proved in all deployments together; empty where the method is in none of them. */
  private static String expected(
      Expectation one, World world, List<Map<String, Openers>> deployments) {
    Set<String> proved = new LinkedHashSet<>();
    for (Resource resource : world.resources()) {
      if (isMethod(resource)
          && apiOf(resource).equals(one.api())
          && verbOf(resource).equals(one.verb())) {
        for (Map<String, Openers> openers : deployments) {
          if (openers.containsKey(resource.id())) {
            proved.add(one.in(openers.get(resource.id())));
          }
        }
      }
    }
    return proved.contains("refuted")
        ? "refuted"
        : proved.contains("not proved") ? "not proved" : proved.isEmpty() ? "" : "kept";
  }

  private static Optional<Expectation> expectation(World world, Random random) {
    List<Resource> methods =
        world.resources().stream().filter(RandomContractTest::isMethod).toList();
    List<String> clients =
        world.resources().stream()
            .filter(resource -> resource.type().equals(Resource.CLIENT))
            .map(Resource::id)
            .toList();
    if (methods.isEmpty() || clients.isEmpty()) {
      return Optional.empty();
    }
    Resource method = methods.get(random.nextInt(methods.size()));
    boolean only = random.nextBoolean();
    List<Expectation.Caller> callers = new ArrayList<>();
    int count = only ? random.nextInt(4) : 1 + random.nextInt(2);
    for (int at = 0; at < count; at++) {
      callers.add(
          new Expectation.Caller(
              !only || random.nextInt(6) > 0 ? clients.get(random.nextInt(clients.size())) : "",
              random.nextInt(3) == 0 ? GRANTS.get(random.nextInt(GRANTS.size())) : "",
              random.nextInt(4) == 0 ? List.of("id", "access").get(random.nextInt(2)) : ""));
    }
    return Optional.of(new Expectation(apiOf(method), verbOf(method), only, callers));
  }

  private static boolean isMethod(Resource resource) {
    return resource.type().equals(Resource.METHOD)
        && resource.properties().get("RestApiId") instanceof Value.Ref
        && resource.properties().get("HttpMethod") instanceof Value.Text;
  }

  private static String apiOf(Resource method) {
    return method.properties().get("RestApiId") instanceof Value.Ref api ? api.resource() : "";
  }

  private static String verbOf(Resource method) {
    return method.properties().get("HttpMethod") instanceof Value.Text verb ? verb.text() : "";
  }
}
