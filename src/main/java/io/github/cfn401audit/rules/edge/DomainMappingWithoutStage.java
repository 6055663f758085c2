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

/** A custom domain leads to an API and to none of its stages, so that callers have to name one. */
final class DomainMappingWithoutStage implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("domain-mapping-without-stage");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (DomainMapping mapping : audit.model().domainMappings().all()) {
      boolean leads = mapping.resource().exists() == Truth.YES && mapping.isFollowed() == Truth.YES;
      if (leads && mapping.api().resource().isPresent() && mapping.stage().provesAbsent()) {
        report(audit.model(), findings, mapping);
      }
    }
  }

  private void report(Model model, Findings findings, DomainMapping mapping) {
    StackResource resource = mapping.resource();
    findings
        .at(
            id(),
            Level.NOTE,
            resource,
            resource.range(),
            "names no `Stage`: the first part of the path is taken for it")
        .curedBy(
            () ->
                DeploymentCures.onlyStage(mapping.api(), resource, model).stream()
                    .filter(Stage::isResource)
                    .map(
                        stage ->
                            Cure.achieving(
                                Edit.of(DeploymentEdits.lead(resource, stage)),
                                "callers need not write the stage"))
                    .toList())
        .report(
            "requests through "
                + mapping.host()
                + " answer 403 unless the path begins with a stage of "
                + mapping.api().name());
  }
}
