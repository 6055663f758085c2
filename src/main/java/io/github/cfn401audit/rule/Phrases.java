package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.MethodAccess;
import java.util.List;

/** Parts of sentences that several rules use, each worded once. */
public final class Phrases {
  /** What becomes of a deployment with such a mistake. */
  public static final String REFUSED_DEPLOYMENT = "CloudFormation will refuse this deployment";

  /** What a method without scopes accepts, as a step of a chain. */
  public static final String TAKES_ID_TOKENS =
      "lists no AuthorizationScopes: only an ID token is accepted";

  private Phrases() {}

  /** {@code GET /orders}, or {@code GET /orders and 2 more methods}. */
  public static String requests(List<MethodAccess> methods) {
    return firstAndMore(methods.stream().map(access -> access.method().request()).toList());
  }

  /** {@code GET /orders answers}, or {@code GET /orders and 2 more methods answer}. */
  public static String requests(List<MethodAccess> methods, String verb) {
    return requests(methods) + " " + verb(methods.size(), verb);
  }

  /** The first of some requests, and how many more there are. */
  public static String firstAndMore(List<String> requests) {
    int more = requests.size() - 1;
    return more == 0 ? requests.get(0) : requests.get(0) + " and " + more + " more " + noun(more);
  }

  private static String noun(int methods) {
    return methods == 1 ? "method" : "methods";
  }

  /** {@code answers} for one subject, {@code answer} for several. */
  public static String verb(int subjects, String verb) {
    return subjects == 1 ? verb + "s" : verb;
  }

  /** {@code one client}, {@code 2 clients}, {@code no clients}. */
  public static String count(int number, String noun) {
    return number == 1
        ? "one " + noun
        : (number == 0 ? "no" : String.valueOf(number)) + " " + noun + "s";
  }

  /** {@code the scope a}, or {@code one of the scopes a, b}. */
  public static String anyOf(List<String> scopes) {
    return scopes.size() == 1
        ? "the scope " + scopes.get(0)
        : "one of the scopes " + String.join(", ", scopes);
  }

  /** {@code , and no other token opens GET /orders}; nothing where there is no such method. */
  public static String andNothingElseOpens(List<MethodAccess> methods) {
    return methods.isEmpty() ? "" : ", and no other token opens " + requests(methods);
  }

  /** What the methods accept, as a step of a chain. */
  public static String accepts(Refusal refusal) {
    if (refusal.requirement().use().isEmpty()) {
      return "whatever its AuthorizationScopes are, no token is accepted";
    }
    return refusal.takesIdTokens()
        ? TAKES_ID_TOKENS
        : "lists AuthorizationScopes: only an access token with "
            + anyOf(refusal.requirement().scopes().shown())
            + " is accepted";
  }
}
