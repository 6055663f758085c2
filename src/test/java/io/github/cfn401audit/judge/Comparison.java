package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One world before both judges. */
final class Comparison {
  private static final Set<String> BY_OAUTH = Set.of("code", "implicit", "client_credentials");

  private final World world;
  private final Opinion opinion;
  private final Answer answer;
  private final List<String> differences = new ArrayList<>();

  private Comparison(World world, TemplateText.Style style) {
    this.world = world;
    this.opinion = Opinion.on(world);
    this.answer = FrontDoor.audit(TemplateText.of(world, style));
    if (opinion.deployments() > 0) {
      answer.problems().forEach(problem -> differences.add("a problem: " + problem));
      verdicts();
      everyUnreachableMethodIsExplained();
      answer.findings().forEach(this::errorIsProved);
    }
  }

  static Comparison of(World world, TemplateText.Style style) {
    return new Comparison(world, style);
  }

  /** What the two do not agree on, one line each; empty where they agree. */
  List<String> differences() {
    return differences;
  }

  /** The judge's opinion. */
  Opinion opinion() {
    return opinion;
  }

  private void verdicts() {
    Map<String, Set<String>> expected = inWords();
    expected.forEach(
        (request, said) -> {
          Set<String> audited = answer.verdicts().getOrDefault(request, Set.of());
          if (!audited.equals(said)) {
            differences.add(request + ": the judge says " + said + ", the audit " + audited);
          }
        });
    for (String request : answer.verdicts().keySet()) {
      if (!expected.containsKey(request)) {
        differences.add(request + ": the judge knows no such method");
      }
    }
  }

  private Map<String, Set<String>> inWords() {
    Map<String, Set<String>> words = new TreeMap<>();
    for (Resource resource : world.resources()) {
      Set<Verdict> verdicts = opinion.of(resource.id());
      if (!verdicts.isEmpty()
          && resource.properties().get("RestApiId") instanceof Value.Ref api
          && resource.properties().get("HttpMethod") instanceof Value.Text verb) {
        Set<String> said = new TreeSet<>();
        verdicts.forEach(verdict -> said.add(verdict.name().toLowerCase(Locale.ROOT)));
        words.put(api.resource() + " " + verb.text() + " /", said);
      }
    }
    return words;
  }

  private void everyUnreachableMethodIsExplained() {
    opinion
        .verdicts()
        .forEach(
            (method, verdicts) -> {
              if (verdicts.contains(Verdict.UNREACHABLE)
                  && answer.findings().stream().noneMatch(said -> isAbout(said, method))) {
                differences.add(method + ": unreachable, and no finding names it");
              }
            });
  }

  /** Rows about the deployment, and what is merely worth knowing, explain nothing. */
  private boolean isAbout(Answer.Said said, String method) {
    return said.named().contains(method)
        && !said.rule().startsWith("deployment-")
        && !said.rule().equals("mixed-token-kinds");
  }

  /**
   * An error that says 401 rests on a method that nobody ever opens; whatever else it names, nobody
   * opens in some deployment. An entry that can be no pool is an error of its authorizer, whichever
   * methods ask that one, and when. One that says that a client gets no token rests on such a
   * method, or on a client that never gets one.
   */
  private void errorIsProved(Answer.Said said) {
    if (!said.level().equals("error")) {
      return;
    }
    Set<String> methods = new TreeSet<>(said.named());
    methods.retainAll(opinion.verdicts().keySet());
    boolean proved =
        methods.stream().anyMatch(this::isNeverOpen)
            || said.rule().equals("provider-arn-malformed");
    boolean allFail = methods.stream().allMatch(this::isSometimesUnreachable);
    if (said.answer().equals("401") && !(allFail && (proved || methods.isEmpty()))) {
      differences.add(said.rule() + " at " + said.subject() + ": the judge opens " + methods);
    }
    if (!proved && opinion.mayMint(said.subject(), deadGrants(said.rule()))) {
      differences.add(said.rule() + ": the judge lets " + said.subject() + " have a token");
    }
  }

  private static Set<String> deadGrants(String rule) {
    return switch (rule) {
      case "oauth-switch-off", "domain-missing" -> BY_OAUTH;
      case "sign-in-disabled" -> Set.of("sdk", "code", "implicit", "client_credentials");
      default -> Set.of();
    };
  }

  private boolean isSometimesUnreachable(String method) {
    return opinion.of(method).contains(Verdict.UNREACHABLE);
  }

  private boolean isNeverOpen(String method) {
    return opinion.of(method).equals(Set.of(Verdict.UNREACHABLE));
  }
}
