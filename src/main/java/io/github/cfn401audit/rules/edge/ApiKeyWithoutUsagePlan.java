package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Protected methods ask for an API key, and no usage plan makes any key valid. */
final class ApiKeyWithoutUsagePlan implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("api-key-without-usage-plan");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    for (Map.Entry<RestApi, List<Method>> asking : KeyedMethods.byApi(audit).entrySet()) {
      RestApi api = asking.getKey();
      if (api.resource().isPresent()
          && !api.mayTakeKeysFromAuthorizer()
          && !model.usagePlans().mayCover(api)
          && model.isWhollySeen(api)) {
        report(findings, api, asking.getValue());
      }
    }
  }

  /** At the first request by name, whatever the order of the methods is. */
  private void report(Findings findings, RestApi api, List<Method> asking) {
    List<Method> methods = asking.stream().sorted(Comparator.comparing(Method::request)).toList();
    Method first = methods.get(0);
    findings
        .at(
            id(),
            Level.ERROR,
            first.resource(),
            first.apiKeyRequiredPlace(),
            "no usage plan names a stage of " + api.name() + ", so no API key is valid here")
        .also(methods.subList(1, methods.size()))
        .failing(methods)
        .restsOnAbsenceIn(api)
        .report(
            Phrases.firstAndMore(methods.stream().map(Method::request).toList())
                + " "
                + Phrases.verb(methods.size(), "answer")
                + " 403 Forbidden to every API key: no usage plan covers "
                + api.name());
  }
}
