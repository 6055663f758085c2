package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Authorizer;
import io.github.cfn401audit.model.Link;
import io.github.cfn401audit.model.Provider;
import io.github.cfn401audit.model.UserPool;
import java.util.List;

/** An entry of {@code ProviderARNs} that can be the ARN of no user pool. */
final class ProviderArnMalformed implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("provider-arn-malformed");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      if (authorizer.type().proves("COGNITO_USER_POOLS"::equals)) {
        for (Provider provider : authorizer.providers()) {
          if (provider.pool() instanceof Link.Nowhere<UserPool> nowhere) {
            report(audit, findings, authorizer, provider, nowhere.why());
          }
        }
      }
    }
  }

  private void report(
      Audit audit, Findings findings, Authorizer authorizer, Provider provider, String why) {
    boolean noneIsRight =
        authorizer.moreProviders().isEmpty()
            && authorizer.providers().stream()
                .allMatch(other -> other.pool() instanceof Link.Nowhere<UserPool>);
    List<MethodAccess> methods = audit.methodsOf(authorizer);
    Draft draft =
        findings
            .at(
                id(),
                noneIsRight ? Level.ERROR : Level.WARNING,
                authorizer.declared(),
                provider.range(),
                why)
            .also(methods.stream().map(MethodAccess::method).toList());
    if (noneIsRight) {
      audit.refusals().stream()
          .filter(refusal -> refusal.requirement().authorizer().equals(authorizer))
          .forEach(draft::explains);
    }
    draft.report(
        authorizer.name()
            + " trusts something that is no user pool: "
            + provider.shown()
            + " "
            + why);
  }
}
