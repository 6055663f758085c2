package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodRefusal;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.AuthorizerCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.Optional;

/** The method asks for an authorizer and names none that exists. The deployment is refused. */
final class AuthorizerMissing implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("authorizer-missing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      if (MethodRefusal.lacksAuthorizer(method)) {
        findings
            .at(
                id(),
                Level.ERROR,
                method.resource(),
                method.authorizerPlace(),
                method.authorizationType().shown("?") + " needs an authorizer of this API")
            .curedBy(() -> AuthorizerCures.ownAuthorizer(method, Optional.empty(), audit.model()))
            .reportRefusedDeployment(
                method.request() + " " + method.authorizer().whyNowhere().orElseThrow());
      }
    }
  }
}
