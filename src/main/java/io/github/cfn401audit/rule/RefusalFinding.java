package io.github.cfn401audit.rule;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.stream.Collectors;

/** A finding about methods that nobody can call: its place, level, chain and candidate tokens. */
public final class RefusalFinding {
  private RefusalFinding() {}

  /** Begins a finding at the scopes of the first method, or at the method where it has none. */
  public static FindingBuilder atMethod(
      Findings findings, RuleId rule, Refusal refusal, String label) {
    Method method = refusal.methods().get(0).method();
    SourceRange place =
        method.authorizationScopes().written()
            ? method.authorizationScopes().range()
            : method.resource().range();
    FindingBuilder finding =
        findings
            .at(rule, Level.ERROR, method.resource(), place, label)
            .about(refusal.requirement().authorizer().resource(), required(refusal));
    return complete(finding, refusal).restsOnAbsenceIn(refusal.pools());
  }

  /**
   * Completes a finding about one cause that stands in the way of several requirements, at least
   * one, as long as nobody adds to these pools.
   */
  public static void completeAll(
      FindingBuilder finding, List<Refusal> refusals, List<UserPool> asLongAs) {
    complete(finding, refusals.get(0)).restsOnAbsenceIn(asLongAs);
    for (Refusal refusal : refusals.subList(1, refusals.size())) {
      finding.explains(refusal).alsoAll(refusal.methods());
    }
  }

  /** Adds chain, candidates, the other methods, and what lowers the level. */
  private static FindingBuilder complete(FindingBuilder finding, Refusal refusal) {
    chain(finding, refusal);
    finding.considering(refusal).alsoRest(refusal.methods()).explains(refusal);
    if (refusal.requirement().restsOnEmptyList()) {
      finding.lower(
          "no AWS document says that an empty AuthorizationScopes counts as an absent one");
    }
    return finding;
  }

  /** What all the methods ask for, whichever of them comes first in the files. */
  private static String required(Refusal refusal) {
    return refusal.takesIdTokens()
        ? "ID token"
        : refusal.requirement().scopes().shown().stream().sorted().collect(Collectors.joining(" "));
  }

  private static void chain(FindingBuilder finding, Refusal refusal) {
    Method method = refusal.methods().get(0).method();
    Authorizer authorizer = refusal.requirement().authorizer();
    finding.step(method.resource(), Phrases.accepts(refusal));
    finding.step(authorizer.resource(), trusts(authorizer));
    for (UserPool pool : refusal.pools()) {
      List<UserPoolClient> clients =
          refusal.clients().stream()
              .filter(client -> client.pool().target().filter(pool::equals).isPresent())
              .toList();
      finding.stepBelow(
          authorizer.resource(), pool.resource(), "has " + Phrases.count(clients.size(), "client"));
      for (UserPoolClient client : clients) {
        finding.stepBelow(pool.resource(), client.resource(), ClientWords.of(client));
      }
    }
  }

  private static String trusts(Authorizer authorizer) {
    List<Provider> providers = authorizer.providers();
    return "trusts " + Phrases.count(providers.size(), "user pool");
  }
}
