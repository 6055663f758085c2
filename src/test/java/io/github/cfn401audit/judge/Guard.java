package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands before one method of a known world.
 *
 * @param open true where the method asks for no token of a user pool
 * @param refusals why it cannot be deployed so; empty where it can
 * @param authorizer its logical id; {@code ?} for one that is not in the template
 * @param pools those that are trusted
 * @param expression what {@code aud} must match; empty for none
 * @param scopes one of these is needed; empty where ID tokens are taken
 */
record Guard(
    boolean open,
    Set<String> refusals,
    String authorizer,
    Set<String> pools,
    String expression,
    Set<String> scopes) {
  /** Of an authorizer that may be a function nothing can be told. */
  static final String ANOTHER_TYPE = "authorizer of another type";

  /** Of a method that asks for something else, and is refused for another reason. */
  static final String ANOTHER_ASKED = "no token of a user pool is asked for";

  Guard {
    refusals = Set.copyOf(refusals);
    pools = Set.copyOf(pools);
    scopes = Set.copyOf(scopes);
  }

  static Guard of(Facts facts, String method) {
    Set<String> scopes = Set.copyOf(facts.all(method, "AuthorizationScopes"));
    String authorizer = facts.one(method, "AuthorizerId").replace("ref:", "");
    String type = facts.one(method, "AuthorizationType");
    if (!type.equals("COGNITO_USER_POOLS")) {
      Set<String> refusals = refusalsOfAnother(facts, method, type, authorizer, !scopes.isEmpty());
      return new Guard(refusals.isEmpty(), refusals, "", Set.of(), "", Set.of());
    }
    if (authorizer.equals(Facts.OUTSIDE)) {
      return new Guard(false, Set.of(), authorizer, Set.of(Facts.OUTSIDE), "", scopes);
    }
    return new Guard(
        false,
        refusals(facts, method, authorizer),
        authorizer,
        pools(facts, authorizer),
        facts.one(authorizer, "IdentityValidationExpression"),
        scopes);
  }

  /** Of a method that asks for no token of a user pool. */
  private static Set<String> refusalsOfAnother(
      Facts facts, String method, String type, String authorizer, boolean hasScopes) {
    Set<String> refusals = new HashSet<>();
    if (hasScopes) {
      refusals.add("scopes without a Cognito authorizer");
    }
    if (type.equals("CUSTOM") && authorizer.isEmpty()) {
      refusals.add("no authorizer");
    } else if (!authorizer.isEmpty() && !authorizer.equals(Facts.OUTSIDE)) {
      if (!facts.one(authorizer, "RestApiId").equals(facts.one(method, "RestApiId"))) {
        refusals.add("authorizer of another API");
      }
      if (type.equals("CUSTOM") && facts.one(authorizer, "Type").equals("COGNITO_USER_POOLS")) {
        refusals.add("a Cognito authorizer");
      }
    }
    if (!refusals.isEmpty()) {
      refusals.add(ANOTHER_ASKED);
    }
    return refusals;
  }

  private static Set<String> refusals(Facts facts, String method, String authorizer) {
    if (authorizer.isEmpty()) {
      return Set.of("no authorizer");
    }
    Set<String> refusals = new HashSet<>();
    if (!facts.one(authorizer, "RestApiId").equals(facts.one(method, "RestApiId"))) {
      refusals.add("authorizer of another API");
    }
    if (!facts.one(authorizer, "Type").equals("COGNITO_USER_POOLS")) {
      refusals.add(ANOTHER_TYPE);
    } else if (facts.all(authorizer, "ProviderARNs").isEmpty()) {
      refusals.add("no provider");
    }
    return refusals;
  }

  /** True where no token of a user pool is asked for, whether or not the method is refused. */
  boolean asksForNothing() {
    return open || refusals.contains(ANOTHER_ASKED);
  }

  /** True where nothing can be told of the authorizer. */
  boolean isOfAnotherType() {
    return refusals.contains(ANOTHER_TYPE);
  }

  /** What is no ARN of a pool trusts nobody. */
  static Set<String> pools(Facts facts, String authorizer) {
    List<String> pools = new ArrayList<>();
    for (String arn : facts.all(authorizer, "ProviderARNs")) {
      if (arn.startsWith("arn:")) {
        pools.add(arn.substring("arn:".length()));
      }
    }
    return Set.copyOf(pools);
  }

  static boolean namesWhatIsNoPool(Facts facts, String authorizer) {
    return facts.all(authorizer, "ProviderARNs").stream().anyMatch(arn -> !arn.startsWith("arn:"));
  }

  /** What may become of this form: yes, no, or both where it cannot be told. */
  Set<Boolean> accepts(Form form) {
    if (!pools.contains(form.pool())) {
      return Set.of(false);
    }
    boolean kindAndScope =
        scopes.isEmpty()
            ? form.isId()
            : !form.isId()
                && (form.everyScope() || form.scopes().stream().anyMatch(scopes::contains));
    return kindAndScope ? matches(form.aud()) : Set.of(false);
  }

  private Set<Boolean> matches(String aud) {
    if (expression.isEmpty()) {
      return Set.of(true);
    }
    boolean client = aud.startsWith("ref:");
    if (expression.startsWith("only:")) {
      return Set.of(client && aud.substring(4).equals(expression.substring(5)));
    }
    return switch (expression) {
      case ".*" -> aud.isEmpty() ? Set.of(true, false) : Set.of(true);
      case ".+" -> Set.of(!aud.isEmpty());
      case "^https://" -> aud.equals(Form.URL) ? Set.of(true, false) : Set.of(false);
      case "orders" -> aud.isEmpty() ? Set.of(false) : Set.of(true, false);
      case "^!$" -> Set.of(false);
      default -> throw new IllegalStateException(expression);
    };
  }
}
