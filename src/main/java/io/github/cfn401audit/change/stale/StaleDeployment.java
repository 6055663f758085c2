package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Deployment;
import java.util.List;

/**
 * A deployment that is the one of the earlier version, although what it copies changed: the stages
 * go on serving what it copied then.
 *
 * @param deployment the deployment
 * @param stages the names of the stages that serve it, at least one
 * @param changes what changed, at least one thing
 */
record StaleDeployment(Deployment deployment, List<String> stages, List<ServedChange> changes) {
  static final RuleId RULE = new RuleId("deployment-stale");

  StaleDeployment {
    stages = List.copyOf(stages);
    changes = List.copyOf(changes);
  }

  Finding finding() {
    int more = changes.size() - 1;
    String kept = more == 0 ? "the change" : "these changes";
    return new Finding(
        RULE,
        Level.WARNING,
        (stages.size() == 1 ? "stage " : "stages ")
            + String.join(", ", stages)
            + " of "
            + deployment.api().name()
            + " will serve the old version: "
            + changes.get(0).words()
            + (more == 0 ? "" : ", with " + more + " more " + (more == 1 ? "change" : "changes"))
            + ", and no new Deployment copies "
            + kept,
        ServedChange.named(deployment.resource()),
        new Label(
            deployment.resource().range(),
            "has the logical id that it had before, so CloudFormation takes no new copy of the API"),
        new Explanation(changes.stream().map(ServedChange::step).toList(), List.of(), List.of()),
        Remedy.NONE,
        Basis.FILES);
  }
}
