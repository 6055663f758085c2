package io.github.cfn401audit.access;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Verdicts as rows of the access table. */
public final class AccessRows {
  private AccessRows() {}

  /** One row per method, in the order of the model. */
  public static List<AccessRow> of(Access access) {
    List<AccessRow> rows = new ArrayList<>();
    for (MethodAccess method : access.methods()) {
      rows.add(row(method, access));
    }
    return rows;
  }

  /** The same rows, each with what lies between callers and its method. */
  public static List<AccessRow> withPassages(Access access) {
    Passages passages = new Passages(access);
    List<AccessRow> rows = new ArrayList<>();
    for (MethodAccess method : access.methods()) {
      rows.add(row(method, access).by(passages.of(method)));
    }
    return rows;
  }

  private static AccessRow row(MethodAccess access, Access all) {
    Method method = access.method();
    return new AccessRow(
        new MethodFacts(
            method.id(),
            method
                .api()
                .resource()
                .map(StackResource::stackName)
                .orElseGet(() -> method.resource().stackName()),
            method.api().name(),
            stages(method, all),
            method.path(),
            method.verb().shown("?"),
            method.authorizationType().shown("?"),
            method.resource().range()),
        new AccessRow.Callers(
            access.verdict().outcome(),
            access.requirement().flatMap(AccessRows::accepts),
            openings(access),
            OpenQuestion.of(access.verdict().questions()),
            restrictions(method, all)),
        AccessRow.Validity.ALWAYS);
  }

  private static List<String> restrictions(Method method, Access all) {
    return method.isProtected()
        ? all.policyOf(method.api()).map(policy -> policy.restrictions(method)).orElse(List.of())
        : List.of();
  }

  private static String stages(Method method, Access access) {
    TreeSet<String> names = new TreeSet<>();
    for (Stage stage : access.model().stagesOf(method.api())) {
      names.add(stage.name().shown("?"));
    }
    names.remove("?");
    return String.join(", ", names);
  }

  private static Optional<AccessRow.Accepts> accepts(TokenRequirement requirement) {
    Optional<TokenUse> use = requirement.use();
    if (use.isEmpty()) {
      return Optional.empty();
    }
    List<String> pools =
        requirement.authorizer().providers().stream().map(Provider::shown).toList();
    return Optional.of(
        new AccessRow.Accepts(
            use.get(), pools, requirement.scopes().shown(), requirement.authorizer().header()));
  }

  private static List<AccessRow.Opening> openings(MethodAccess access) {
    List<AccessRow.Opening> openings = new ArrayList<>();
    for (MintableToken token : access.verdict().witnesses()) {
      openings.add(
          new AccessRow.Opening(
              token.client().resource().id(),
              token.grant(),
              token.how(),
              token.use(),
              token.shared(access.method().authorizationScopes())));
    }
    return openings;
  }
}
