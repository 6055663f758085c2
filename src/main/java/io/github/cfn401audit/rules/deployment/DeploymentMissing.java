package io.github.cfn401audit.rules.deployment;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Protected methods of an API that nothing deploys. */
final class DeploymentMissing implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("deployment-missing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    Map<RestApi, List<Method>> protectedMethods = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      if (method.isProtected()) {
        protectedMethods.computeIfAbsent(method.api(), api -> new ArrayList<>()).add(method);
      }
    }
    protectedMethods.forEach(
        (api, methods) -> {
          methods.sort(
              Comparator.comparing(Method::path)
                  .thenComparing(Method::request)
                  .thenComparing(method -> method.resource().logicalId()));
          if (api.isDeployedByItsOwn() || model.mayDeploy(api) || !model.isWhollySeen(api)) {
            return;
          }
          report(model, findings, api, methods);
        });
  }

  private void report(Model model, Findings findings, RestApi api, List<Method> methods) {
    Optional<StackResource> declared = api.resource();
    StackResource place = declared.orElse(methods.get(0).resource());
    findings
        .at(
            id(),
            declared.isPresent() ? Level.ERROR : Level.WARNING,
            place,
            place.range(),
            declared.isPresent()
                ? "has protected methods and no Deployment"
                : "is added to an API of another stack, and nothing here deploys that API")
        .also(methods)
        .failing(methods)
        .curedBy(() -> DeploymentCures.ofApi(api, model))
        .restsOnAbsenceIn(api)
        .report(
            methods.get(0).request()
                + more(methods.size() - 1)
                + " of "
                + api.name()
                + " "
                + Phrases.verb(methods.size(), "answer")
                + " 403 Missing Authentication Token: no Deployment copies"
                + (methods.size() == 1 ? " it" : " them")
                + " to a stage");
  }

  private static String more(int others) {
    return others == 0 ? "" : " and " + others + " more";
  }
}
