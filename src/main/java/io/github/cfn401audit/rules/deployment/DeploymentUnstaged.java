package io.github.cfn401audit.rules.deployment;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An API that is not deployed to any stage. */
final class DeploymentUnstaged implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("deployment-unstaged");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    List<Deployment> deployments = new ArrayList<>(model.deployments());
    deployments.sort(Comparator.comparing(deployment -> deployment.resource().logicalId()));
    Map<RestApi, List<Deployment>> unstaged = new LinkedHashMap<>();
    for (Deployment deployment : deployments) {
      RestApi api = deployment.api();
      if (api.resource().isPresent() && !model.mayStage(api) && model.isWhollySeen(api)) {
        unstaged.computeIfAbsent(api, key -> new ArrayList<>()).add(deployment);
      }
    }
    unstaged.forEach((api, copies) -> report(model, findings, api, copies));
  }

  private void report(Model model, Findings findings, RestApi api, List<Deployment> deployments) {
    Deployment cause = deployments.get(0);
    StackResource first = cause.resource();
    findings
        .at(id(), Level.ERROR, first, first.range(), "no Stage uses it, and it has no StageName")
        .alsoAt(deployments.stream().skip(1).map(Deployment::resource).toList())
        .curedBy(() -> DeploymentCures.staged(cause, model))
        .restsOnAbsenceIn(api)
        .report(api.name() + " is not deployed to any stage: every request answers 403");
  }
}
