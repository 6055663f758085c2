package io.github.cfn401audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a token in hand, against the independent judge: on random worlds, a token that a
 * client may get opens no method that the judge proves shut, and each method that the judge proves
 * open has one that is not refused. {@code -Dheld.worlds} says how many, {@code -Dheld.seed} which.
 */
@Tag("law")
class HeldTokenTest {
  private final List<String> wrong = new ArrayList<>();
  private int opened;
  private int shut;

  @Test
  void whatBecomesOfTokensInHandIsWhatTheJudgeSays() {
    long seed = Long.getLong("held.seed", 401);
    new SplittableRandom(seed).longs(Long.getLong("held.worlds", 300)).forEach(this::compare);
    assertThat(wrong).as("-Dheld.seed=" + seed).isEmpty();
    assertThat(opened).as("methods that the judge proves open").isGreaterThan(30);
    assertThat(shut).as("methods that the judge proves shut").isGreaterThan(30);
  }

  private void compare(long number) {
    World world = RandomWorld.of(number);
    List<Map<String, String>> assignments = Assignments.of(world);
    if (assignments.size() != 1) {
      return;
    }
    List<Resource> deployed = Deployed.of(world, assignments.get(0)).orElse(List.of());
    List<Facts> known = deployed.isEmpty() ? List.of() : Completions.of(world, deployed);
    if (known.isEmpty()) {
      return;
    }
    String template = TemplateText.of(world, RandomWorld.styleOf(number));
    Map<String, String> pools = ids(known.get(0), Resource.POOL, "eu-west-1_");
    Map<String, String> clients = ids(known.get(0), Resource.CLIENT, "id");
    Map<String, Set<Verdict>> verdicts = Opinion.on(world).verdicts();
    Map<String, Boolean> mayOpen = new TreeMap<>();
    for (Map.Entry<Form, Token> minted : written(known).entrySet()) {
      Form form = minted.getKey();
      Token token = minted.getValue();
      Map<String, Set<String>> outcomes =
          FrontDoor.outcomes(template, claims(token, form, pools, clients), pools, clients);
      outcomes.forEach(
          (method, said) -> {
            Set<Verdict> judged = verdicts.getOrDefault(method, Set.of());
            mayOpen.merge(method, !said.equals(Set.of("refused")), Boolean::logicalOr);
            if (judged.equals(Set.of(Verdict.UNREACHABLE)) && said.contains("opens")) {
              wrong.add(number + ": " + token + " opens " + method + ", which is shut");
            }
          });
    }
    verdicts.forEach(
        (method, judged) -> {
          opened += judged.equals(Set.of(Verdict.REACHABLE)) ? 1 : 0;
          shut += judged.equals(Set.of(Verdict.UNREACHABLE)) ? 1 : 0;
          if (judged.equals(Set.of(Verdict.REACHABLE)) && !mayOpen.getOrDefault(method, true)) {
            wrong.add(number + ": every token is refused at " + method + ", which is open");
          }
        });
  }

  private static Map<String, String> ids(Facts facts, String type, String before) {
    Map<String, String> ids = new TreeMap<>();
    facts.ids(type).forEach(id -> ids.put(id, before + id));
    return ids;
  }

  /** The forms that tokens may have, whatever the unknown is, as far as one can write them down. */
  private static Map<Form, Token> written(List<Facts> known) {
    Map<Form, Token> written = new LinkedHashMap<>();
    for (Facts facts : known) {
      Minted.in(facts)
          .forEach(
              (token, forms) -> {
                for (Form form : forms) {
                  boolean plain =
                      !form.everyScope() && !form.pool().isEmpty() && !form.aud().equals(Form.URL);
                  if (plain && !Facts.isOutside(form.pool())) {
                    written.putIfAbsent(form, token);
                  }
                }
              });
    }
    return written;
  }

  private static String claims(
      Token token, Form form, Map<String, String> pools, Map<String, String> clients) {
    String client = clients.getOrDefault(token.client(), "unknown");
    return "{\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/"
        + pools.getOrDefault(form.pool(), "eu-west-1_None")
        + "\",\""
        + (form.isId() ? "aud" : "client_id")
        + "\":\""
        + client
        + "\",\"token_use\":\""
        + (form.isId() ? "id" : "access")
        + "\",\"scope\":\""
        + String.join(" ", form.scopes())
        + "\",\"exp\":1772366400}";
  }
}
