package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Deployment;
import io.github.cfn401audit.model.Method;
import java.util.ArrayList;
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
        List<Method> omitted = new ArrayList<>();
        for (Method method : audit.methods()) {
          if (method.api().equals(deployment.api())
              && method.declared().isInStackOf(deployment.declared())
              && !deployment.waitsFor().contains(method.declared().logicalId())) {
            omitted.add(method);
          }
        }
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
            deployment.declared(),
            deployment.declared().range(),
            "does not wait for " + first + (others == 0 ? "" : " and " + others + " more"))
        .also(omitted)
        .report(
            first
                + (others == 0 ? " may be" : " and " + others + " more may be")
                + " missing from the stage and answer 403: the Deployment does not wait for "
                + (others == 0 ? "it" : "them"));
  }
}
