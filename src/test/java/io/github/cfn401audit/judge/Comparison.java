package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      everyScenarioIsToldAsItIs();
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
      Set<String> said = new TreeSet<>();
      opinion.of(resource.id()).forEach(verdict -> said.add(inWords(verdict)));
      if (!said.isEmpty()) {
        request(resource).ifPresent(request -> words.put(request, said));
      }
    }
    return words;
  }

  private static String inWords(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> request(Resource method) {
    return method.properties().get("RestApiId") instanceof Value.Ref api
            && method.properties().get("HttpMethod") instanceof Value.Text verb
        ? Optional.of(api.resource() + " " + verb.text() + " /")
        : Optional.empty();
  }

  /** The deployments of which the words are true are those in which the judge says the same. */
  private void everyScenarioIsToldAsItIs() {
    for (Resource resource : world.resources()) {
      request(resource).ifPresent(request -> scenariosOf(resource.id(), request));
    }
  }

  private void scenariosOf(String method, String request) {
    for (Opinion.Deployment deployment : opinion.eachDeployment()) {
      Verdict verdict = deployment.verdicts().get(method);
      for (Answer.Row row : answer.rows()) {
        if (verdict != null && row.method().equals(request)) {
          Optional<Boolean> told = WhenText.holds(row.when(), world, deployment.assignment());
          if (told.isPresent() && told.get() && !row.verdict().equals(inWords(verdict))) {
            differences.add(
                request
                    + " with "
                    + deployment.assignment()
                    + ": the judge says "
                    + inWords(verdict)
                    + ", the audit "
                    + row.verdict()
                    + " when "
                    + row.when());
          }
        }
      }
      if (verdict != null && isLeftOut(request, inWords(verdict), deployment.assignment())) {
        differences.add(
            request + " with " + deployment.assignment() + ": no row tells of " + verdict);
      }
    }
  }

  /** True where rows say this of the method, and none of them says it of this deployment. */
  private boolean isLeftOut(String request, String verdict, Map<String, String> assignment) {
    return answer.rows().stream()
        .filter(row -> row.method().equals(request) && row.verdict().equals(verdict))
        .noneMatch(row -> WhenText.holds(row.when(), world, assignment).orElse(true));
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
