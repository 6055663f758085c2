package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.PoolMismatch;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.AuthorizerCures;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.List;
import java.util.Optional;

/** The authorizer trusts a pool that gives no tokens, while the clients belong to another one. */
final class PoolMismatched implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("pool-mismatch");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      List<MethodAccess> methods = audit.methodsOf(authorizer);
      Optional<PoolMismatch> mismatch = audit.access().mismatch(authorizer);
      if (mismatch.isPresent() && !methods.isEmpty()) {
        report(audit, findings, mismatch.get(), methods);
      }
    }
  }

  private void report(
      Audit audit, Findings findings, PoolMismatch mismatch, List<MethodAccess> methods) {
    Authorizer authorizer = mismatch.authorizer();
    List<String> pools = authorizer.providers().stream().map(Provider::shown).toList();
    boolean one = pools.size() == 1;
    String trusted = Edit.names(pools);
    String other = mismatch.other().name();
    FindingBuilder finding =
        findings.at(
            id(),
            mismatch.certain() ? Level.ERROR : Level.WARNING,
            authorizer.resource(),
            authorizer.providersPlace(),
            "trusts " + trusted + (one ? ", which has" : ", which have") + " no app client here");
    finding.step(methods.get(0).method().resource(), "asks " + authorizer.name());
    finding.step(
        authorizer.resource(), "trusts " + trusted + (one ? " and not " : ", but not ") + other);
    finding.step(mismatch.other().resource(), "is the pool that has the app clients");
    for (UserPoolClient client : mismatch.clients()) {
      finding.stepBelow(
          mismatch.other().resource(), client.resource(), "gets tokens whose issuer is " + other);
    }
    finding.alsoRest(methods).restsOnAbsenceIn(authorizer.declaredPools());
    audit.refusals().stream()
        .filter(refusal -> refusal.requirement().authorizer().equals(authorizer))
        .forEach(refusal -> finding.considering(refusal).explains(refusal));
    finding
        .curedBy(
            () ->
                AuthorizerCures.trusting(authorizer, List.of(mismatch.other())).stream()
                    .map(edit -> Cure.opening(edit).lettingIn("everybody who signs in to " + other))
                    .toList())
        .report(
            Phrases.requests(methods, "answer")
                + " 401: the tokens are issued by "
                + other
                + ", and "
                + authorizer.name()
                + (one ? " trusts another pool" : " trusts other pools"));
  }
}
