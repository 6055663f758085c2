package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.Optional;

/**
 * A security scheme that an operation uses says that it is of a user pool and lacks what makes it
 * an authorizer.
 */
final class OpenapiSchemeIncomplete implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("openapi-scheme-incomplete");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      Optional<SourceRange> fault = authorizer.resource().remark(UnfoldingNote.SCHEME_FAULT);
      if (fault.isPresent() && isUsed(authorizer, audit)) {
        String lacks = authorizer.fault().orElseThrow();
        boolean poolless = authorizer.namesNoPool();
        findings
            .at(
                id(),
                poolless ? Level.ERROR : Level.WARNING,
                authorizer.resource(),
                fault.get(),
                "the scheme " + lacks)
            .alsoAll(audit.methodsOf(authorizer))
            .report(
                "security scheme "
                    + authorizer.name()
                    + " "
                    + lacks
                    + (poolless
                        ? ": it accepts no token"
                        : ": its methods may be open, or the deployment may fail"));
      }
    }
  }

  private static boolean isUsed(Authorizer authorizer, Audit audit) {
    return audit.methods().stream()
        .anyMatch(method -> method.authorizer().target().filter(authorizer::equals).isPresent());
  }
}
