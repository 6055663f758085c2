package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edge.DomainMapping;
import io.github.cfn401audit.model.edit.DeploymentEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;

/** A custom domain leads to a stage that its API does not have. */
final class DomainMappingElsewhere implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("domain-mapping-elsewhere");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (DomainMapping mapping : audit.model().domainMappings().all()) {
      // A domain with routing rules alone never looks at its mappings.
      boolean leads = mapping.resource().exists() == Truth.YES && mapping.isFollowed() == Truth.YES;
      if (leads
          && mapping.api().resource().filter(api -> api.exists() == Truth.YES).isPresent()
          && mapping.stage().proves(name -> true)
          && audit.model().hasStage(mapping.api(), mapping.stage().shown("")) == Truth.NO) {
        report(audit.model(), findings, mapping);
      }
    }
  }

  private void report(Model model, Findings findings, DomainMapping mapping) {
    StackResource resource = mapping.resource();
    findings
        .at(
            id(),
            Level.WARNING,
            resource,
            mapping.stagePlace(),
            mapping.api().name() + " " + StageNames.of(mapping.api(), model))
        .curedBy(
            () ->
                DeploymentCures.onlyStage(mapping.api(), resource, model).stream()
                    .filter(Stage::isResource)
                    .map(
                        stage ->
                            Cure.achieving(
                                Edit.of(DeploymentEdits.lead(resource, stage)),
                                "the domain leads to a stage that is there"))
                    .toList())
        .restsOnAbsenceIn(mapping.api())
        .report(
            "requests through "
                + mapping.host()
                + " answer 403: "
                + resource.logicalId()
                + " leads to stage "
                + mapping.stage().shown("")
                + " of "
                + mapping.api().name()
                + ", which has no such stage");
  }
}
