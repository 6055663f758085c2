package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.UnresolvedReference;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A reference on the way from a method to a client names nothing that the template declares. */
final class ReferenceUndeclared implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("reference-undeclared");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UnresolvedReference reference : audit.model().unresolvedReferences()) {
      findings
          .at(id(), Level.ERROR, reference.resource(), reference.range(), reference.label())
          .alsoAt(reference.others())
          .reportRefusedDeployment(
              reference.property()
                  + " of "
                  + reference.resource().logicalId()
                  + " "
                  + reference.message());
    }
  }
}
