package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.DeploymentEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.List;
import java.util.Map;

/** The API takes its keys from an authorizer, and a user pool's gives none. */
final class ApiKeySourceAuthorizer implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("api-key-source-authorizer");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Map.Entry<RestApi, List<Method>> asking : KeyedMethods.byApi(audit).entrySet()) {
      if (asking.getKey().takesKeysFromAuthorizer()) {
        report(audit, findings, asking.getKey().resource().orElseThrow(), asking.getValue());
      }
    }
  }

  private void report(Audit audit, Findings findings, StackResource api, List<Method> methods) {
    findings
        .at(
            id(),
            Level.ERROR,
            api,
            api.place("ApiKeySourceType"),
            "takes API keys from authorizers only")
        .step(api, "looks for the API key in what the authorizer returns")
        .step(
            methods.get(0).resource(), "needs an API key and asks a user pool, which returns none")
        .also(methods.subList(1, methods.size()))
        .failing(methods)
        .curedBy(() -> cures(audit, methods.get(0).api(), api))
        .report(
            Phrases.firstAndMore(methods.stream().map(Method::request).toList())
                + " "
                + Phrases.verb(methods.size(), "answer")
                + " 403 Forbidden to everybody: a user pool's authorizer gives no API key");
  }

  /** A Lambda authorizer of the same API may be the one that the setting was made for. */
  private static List<Cure> cures(Audit audit, RestApi api, StackResource declared) {
    boolean serves =
        audit.model().methodsOf(api).stream()
            .anyMatch(method -> method.authorizationType().allows("CUSTOM"::equals));
    return serves
        ? List.of()
        : List.of(
            Cure.achieving(
                Edit.of(DeploymentEdits.takeKeysFromHeader(declared)),
                "the key comes with the request, in the header x-api-key"));
  }
}
