package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.MisspeltProperty;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.NameHint;

/** A property of an API or a pool is misspelt, or stands among the properties and is none. */
final class PropertyMisspelt implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("property-misspelt");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (MisspeltProperty property : audit.model().misspeltProperties()) {
      String label =
          property.isAttribute()
              ? "belongs beside `Properties`, not into it"
              : NameHint.question(property.meant()) + "?";
      findings
          .at(id(), Level.WARNING, property.resource(), property.range(), label)
          .reportRefusedDeployment(
              property.resource().logicalId()
                  + " has a property `"
                  + property.name()
                  + "`, which "
                  + property.owner()
                  + " does not have");
    }
  }
}
