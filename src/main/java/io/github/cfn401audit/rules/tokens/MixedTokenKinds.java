package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One API takes ID tokens here and access tokens there: its callers need both. */
final class MixedTokenKinds implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("mixed-token-kinds");
  }

  @Override
  public Turn turn() {
    return Turn.SUMMARY;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<RestApi, List<Method>> taking = new LinkedHashMap<>();
    Map<RestApi, List<Method>> others = new LinkedHashMap<>();
    for (MethodAccess access : audit.access().methods()) {
      if (access.requirement().isPresent() && access.requirement().get().use().isPresent()) {
        boolean id = access.requirement().get().use().get() == TokenUse.ID;
        (id ? taking : others)
            .computeIfAbsent(access.method().api(), api -> new ArrayList<>())
            .add(access.method());
      }
    }
    taking.forEach(
        (api, methods) -> {
          List<Method> scoped = others.getOrDefault(api, List.of());
          if (!scoped.isEmpty()) {
            report(findings, api, methods, scoped);
          }
        });
  }

  private void report(
      Findings findings, RestApi api, List<Method> withId, List<Method> withAccess) {
    StackResource place = api.resource().orElse(withId.get(0).resource());
    Method id = withId.get(0);
    Method access = withAccess.get(0);
    findings
        .at(
            id(),
            Level.NOTE,
            place,
            place.range(),
            methods(withId) + " ID tokens, " + taking(withAccess) + " access tokens")
        .stepBelow(place, id.resource(), Phrases.TAKES_ID_TOKENS)
        .stepBelow(
            place, access.resource(), "lists AuthorizationScopes: only an access token is accepted")
        .report(
            "callers of "
                + api.name()
                + " need two tokens: "
                + id.request()
                + " takes the ID token, "
                + access.request()
                + " the access token");
  }

  /** {@code 1 method takes}, or {@code 2 methods take}. */
  private static String methods(List<Method> methods) {
    return methods.size()
        + (methods.size() == 1 ? " method " : " methods ")
        + Phrases.verb(methods.size(), "take");
  }

  private static String taking(List<Method> methods) {
    return methods.size() + " " + Phrases.verb(methods.size(), "take");
  }
}
