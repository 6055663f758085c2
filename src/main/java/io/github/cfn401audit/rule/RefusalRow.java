package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.MethodAccess;
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

/** What all rows about methods that nobody can call have in common: place, level, chain. */
public final class RefusalRow {
  private RefusalRow() {}

  /** A finding at the scopes of the first method, or at the method where it has none. */
  public static FindingBuilder atMethod(
      Findings findings, RuleId rule, Refusal refusal, String label) {
    Method method = refusal.methods().get(0).method();
    SourceRange place =
        method.authorizationScopes().written()
            ? method.authorizationScopes().range()
            : method.resource().range();
    FindingBuilder draft =
        findings
            .at(rule, Level.ERROR, method.resource(), place, label)
            .about(refusal.requirement().authorizer().resource(), required(refusal));
    return complete(draft, refusal).restsOnAbsenceIn(refusal.pools());
  }

  /**
   * The same for one cause that stands in the way of several requirements, at least one, as long as
   * nobody adds to these pools.
   */
  public static void completeAll(
      FindingBuilder draft, List<Refusal> refusals, List<UserPool> asLongAs) {
    complete(draft, refusals.get(0)).restsOnAbsenceIn(asLongAs);
    for (Refusal refusal : refusals.subList(1, refusals.size())) {
      draft.explains(refusal).also(refusal.methods().stream().map(MethodAccess::method).toList());
    }
  }

  /** Adds chain, candidates, the other methods, and what lowers the level. */
  private static FindingBuilder complete(FindingBuilder draft, Refusal refusal) {
    chain(draft, refusal);
    draft.considering(refusal).also(FindingBuilder.rest(refusal.methods())).explains(refusal);
    if (refusal.requirement().restsOnEmptyList()) {
      draft.lower("no document says that an empty AuthorizationScopes is taken like an absent one");
    }
    return draft;
  }

  /** What all the methods ask for, whichever of them comes first in the files. */
  private static String required(Refusal refusal) {
    return refusal.takesIdTokens()
        ? "ID token"
        : refusal.requirement().scopes().shown().stream().sorted().collect(Collectors.joining(" "));
  }

  private static void chain(FindingBuilder draft, Refusal refusal) {
    Method method = refusal.methods().get(0).method();
    Authorizer authorizer = refusal.requirement().authorizer();
    draft.step(method.resource(), needs(refusal));
    draft.step(authorizer.resource(), trusts(authorizer));
    for (UserPool pool : refusal.pools()) {
      List<UserPoolClient> clients =
          refusal.clients().stream()
              .filter(client -> client.pool().target().filter(pool::equals).isPresent())
              .toList();
      draft.stepBelow(
          authorizer.resource(), pool.resource(), "has " + count(clients.size(), "client"));
      for (UserPoolClient client : clients) {
        draft.stepBelow(pool.resource(), client.resource(), ClientWords.of(client));
      }
    }
  }

  /** What the methods ask for, in words. */
  public static String needs(Refusal refusal) {
    if (refusal.requirement().use().isEmpty()) {
      return "whatever its AuthorizationScopes are, no token is accepted";
    }
    if (refusal.takesIdTokens()) {
      return "lists no AuthorizationScopes: only an ID token is accepted";
    }
    return "lists AuthorizationScopes: only an access token with "
        + anyOf(refusal.requirement().scopes().shown())
        + " is accepted";
  }

  public static String anyOf(List<String> scopes) {
    return scopes.size() == 1
        ? "the scope " + scopes.get(0)
        : "one of the scopes " + String.join(", ", scopes);
  }

  private static String trusts(Authorizer authorizer) {
    List<Provider> providers = authorizer.providers();
    return providers.size() == 1
        ? "trusts one user pool"
        : "trusts " + count(providers.size(), "user pool");
  }

  private static String count(int number, String thing) {
    if (number == 1) {
      return "one " + thing;
    }
    return (number == 0 ? "no" : String.valueOf(number)) + " " + thing + "s";
  }
}
