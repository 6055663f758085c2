package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The second opinion on a world, over all its deployments. */
final class Opinion {
  private final Map<String, Set<Verdict>> verdicts = new LinkedHashMap<>();
  private final Set<Token> everMinted = new HashSet<>();
  private final List<Deployment> deployments = new ArrayList<>();

  /**
   * One way to deploy the world.
   *
   * @param verdicts what becomes of the methods that are there, by logical id
   */
  record Deployment(Map<String, String> assignment, Map<String, Verdict> verdicts) {}

  private Opinion() {}

  static Opinion on(World world) {
    Opinion opinion = new Opinion();
    for (Resource resource : world.resources()) {
      if (resource.type().equals(Resource.METHOD)) {
        opinion.verdicts.put(resource.id(), EnumSet.noneOf(Verdict.class));
      }
    }
    for (Map<String, String> assignment : Assignments.of(world)) {
      Deployed.of(world, assignment)
          .ifPresent(resources -> opinion.add(world, assignment, resources));
    }
    return opinion;
  }

  private void add(World world, Map<String, String> assignment, List<Resource> resources) {
    List<Facts> known = Completions.of(world, resources);
    Map<String, Verdict> decided = Decision.of(known);
    deployments.add(new Deployment(assignment, decided));
    decided.forEach(
        (method, verdict) ->
            verdicts.computeIfAbsent(method, id -> EnumSet.noneOf(Verdict.class)).add(verdict));
    known.forEach(facts -> everMinted.addAll(Minted.in(facts).keySet()));
  }

  /** How many ways there are to deploy it. */
  int deployments() {
    return deployments.size();
  }

  /** Each of them. */
  List<Deployment> eachDeployment() {
    return deployments;
  }

  /** What may become of each method, by its logical id; nothing for one that is never there. */
  Map<String, Set<Verdict>> verdicts() {
    return verdicts;
  }

  /** What may become of this one; nothing where it is no method. */
  Set<Verdict> of(String method) {
    return verdicts.getOrDefault(method, Set.of());
  }

  /** True where the client gets a token by one of these grants in some deployment. */
  boolean mayMint(String client, Set<String> grants) {
    return everMinted.stream()
        .anyMatch(token -> token.client().equals(client) && grants.contains(token.grant()));
  }
}
