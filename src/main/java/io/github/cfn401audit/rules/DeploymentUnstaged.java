package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Deployment;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.RestApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An API that is deployed to no stage. */
final class DeploymentUnstaged implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("deployment-unstaged");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    if (!model.isWhollySeen()) {
      return;
    }
    Set<RestApi> said = new HashSet<>();
    List<Deployment> deployments = new ArrayList<>(model.deployments());
    deployments.sort(Comparator.comparing(deployment -> deployment.declared().logicalId()));
    for (Deployment deployment : deployments) {
      RestApi api = deployment.api();
      if (api.declared().isPresent() && !model.mayStage(api) && said.add(api)) {
        findings
            .at(
                id(),
                Level.ERROR,
                deployment.declared(),
                deployment.declared().range(),
                "no Stage uses it, and it has no StageName")
            .curedBy(() -> DeploymentCures.staged(deployment, model))
            .restsOnAbsenceIn(api)
            .report(api.name() + " is deployed to no stage: every request answers 403");
      }
    }
  }
}
