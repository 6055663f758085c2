package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edge.PlannedStage;
import io.github.cfn401audit.model.edit.DeploymentEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.values.Truth;
import java.util.List;

/** A usage plan names a stage that is not there, or not yet. The deployment is refused. */
final class UsagePlanStageUnknown implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("usage-plan-stage-unknown");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    for (PlannedStage planned : model.usagePlans().stages()) {
      boolean isThere =
          planned.plan().exists() == Truth.YES
              && planned.api().resource().filter(api -> api.exists() == Truth.YES).isPresent();
      if (isThere && planned.stage().proves(name -> true)) {
        check(model, findings, planned, planned.stage().shown(""));
      }
    }
  }

  private void check(Model model, Findings findings, PlannedStage planned, String name) {
    Truth hasStage = model.hasStage(planned.api(), name);
    if (hasStage == Truth.NO) {
      reportMissing(model, findings, planned, name);
    } else if (hasStage == Truth.YES) {
      List<Stage> named =
          model.stagesOf(planned.api()).stream()
              .filter(stage -> stage.name().allows(name::equals))
              .toList();
      if (named.stream().noneMatch(stage -> mayComeFirst(stage, planned.plan()))) {
        reportTooEarly(findings, planned, named.get(0));
      }
    }
  }

  /**
   * What another stack has, or what has no logical id that anybody could wait for, may be first.
   */
  private static boolean mayComeFirst(Stage stage, StackResource plan) {
    return !plan.isInStackOf(stage.resource())
        || plan.waitsFor(stage.resource())
        || PartName.is(stage.resource().logicalId());
  }

  private void reportMissing(Model model, Findings findings, PlannedStage planned, String name) {
    StackResource plan = planned.plan();
    findings
        .at(
            id(),
            Level.ERROR,
            plan,
            planned.stage().range(),
            planned.api().name() + " " + StageNames.of(planned.api(), model))
        .curedBy(
            () ->
                planned.isAllOfItsPlan()
                    ? DeploymentCures.onlyStage(planned.api(), plan, model).stream()
                        .map(stage -> Cure.deploying(new Edit(DeploymentEdits.cover(plan, stage))))
                        .toList()
                    : List.of())
        .restsOnAbsenceIn(planned.api())
        .reportRefusedDeployment(
            "usage plan "
                + plan.logicalId()
                + " covers stage "
                + name
                + " of "
                + planned.api().name()
                + ", which has no such stage");
  }

  private void reportTooEarly(Findings findings, PlannedStage planned, Stage stage) {
    StackResource plan = planned.plan();
    findings
        .at(
            id(),
            Level.WARNING,
            plan,
            planned.stage().range(),
            "does not make the plan wait for " + stage.resource().logicalId())
        .curedBy(
            () ->
                plan.mayReferTo(stage.resource())
                    ? List.of(Cure.deploying(DeploymentEdits.awaitStage(plan, stage)))
                    : List.of())
        .step(stage.resource(), "makes stage " + stage.shown() + " of " + planned.api().name())
        .report(
            "usage plan "
                + plan.logicalId()
                + " may be created before stage "
                + stage.shown()
                + " of "
                + planned.api().name()
                + ": if so, "
                + Phrases.REFUSED_DEPLOYMENT);
  }
}
