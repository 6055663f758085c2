package io.github.cfn401audit.rules.deployment;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** A snapshot that may be taken before all methods are there. */
final class DeploymentOmitsMethod implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("deployment-omits-method");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Deployment deployment : audit.model().deployments()) {
      if (audit.model().isStaged(deployment) && !deployment.api().hasBody()) {
        List<Method> omitted = DeploymentCures.omitted(deployment, audit.model());
        if (!omitted.isEmpty()) {
          report(findings, deployment, omitted);
        }
      }
    }
  }

  private void report(Findings findings, Deployment deployment, List<Method> omitted) {
    String first = omitted.get(0).request();
    int others = omitted.size() - 1;
    findings
        .at(
            id(),
            Level.WARNING,
            deployment.resource(),
            deployment.resource().range(),
            "does not wait for " + first + (others == 0 ? "" : " and " + others + " more"))
        .curedBy(() -> cures(deployment, omitted))
        .also(omitted)
        .failing(omitted)
        .report(
            first
                + (others == 0 ? " may be" : " and " + others + " more may be")
                + " missing from the stage and answer 403: the Deployment does not wait for "
                + (others == 0 ? "it" : "them"));
  }

  private static List<Cure> cures(Deployment deployment, List<Method> omitted) {
    String waits = omitted.size() == 1 ? omitted.get(0).request() : omitted.size() + " methods";
    return DeploymentCures.waiting(deployment, omitted).stream()
        .map(change -> Cure.achieving(Edit.of(change), "the Deployment is created after " + waits))
        .toList();
  }
}
