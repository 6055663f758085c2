package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodRefusal;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.AuthorizerCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.Optional;

/** An authorizer serves the methods of its own API alone. The deployment is refused. */
final class AuthorizerOfAnotherApi implements Rule {
  private static final RuleId ID = new RuleId("authorizer-of-another-api");

  @Override
  public RuleId id() {
    return ID;
  }

  /** The finding that this rule reports of a method. */
  static FindingKey key(Method method) {
    return new FindingKey(ID, method.id(), method.authorizerPlace());
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      method
          .authorizer()
          .target()
          .filter(MethodRefusal.isForeignTo(method))
          .ifPresent(authorizer -> report(audit, findings, method, authorizer));
    }
  }

  private void report(Audit audit, Findings findings, Method method, Authorizer authorizer) {
    findings
        .at(
            id(),
            Level.ERROR,
            method.resource(),
            method.authorizerPlace(),
            "belongs to " + authorizer.api().name() + ", the method to " + method.api().name())
        .curedBy(
            () -> AuthorizerCures.ownAuthorizer(method, Optional.of(authorizer), audit.model()))
        .step(method.resource(), "is a method of " + method.api().name())
        .step(authorizer.resource(), "is an authorizer of " + authorizer.api().name())
        .reportRefusedDeployment(
            method.request() + " uses " + authorizer.name() + " of another API");
  }
}
