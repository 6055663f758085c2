package io.github.cfn401audit.rules.deployment;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A stage serves a Deployment of its own API alone. The deployment is refused. */
final class StageOfAnotherApi implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("stage-of-another-api");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Stage stage : audit.model().stages()) {
      stage
          .deployment()
          .target()
          .filter(deployment -> deployment.api().isCertainlyAnother(stage.api()))
          .ifPresent(deployment -> report(audit, findings, stage, deployment));
    }
  }

  private void report(Audit audit, Findings findings, Stage stage, Deployment deployment) {
    findings
        .at(
            id(),
            Level.ERROR,
            stage.resource(),
            stage.deploymentPlace(),
            "is a Deployment of " + deployment.api().name())
        .curedBy(() -> DeploymentCures.ofOneApi(stage, deployment, audit.model()))
        .step(stage.resource(), "is a stage of " + stage.api().name())
        .step(deployment.resource(), "is a Deployment of " + deployment.api().name())
        .reportRefusedDeployment(
            "stage "
                + stage.name().shown(stage.resource().logicalId())
                + " of "
                + stage.api().name()
                + " uses a Deployment of another API");
  }
}
