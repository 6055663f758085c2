package io.github.cfn401audit.trial;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.MethodCures;
import java.util.List;
import java.util.Optional;

/** The cheap alternative to a plan: methods that ask for no scope any more take the ID token. */
final class ScopeCheckRemoval {
  private ScopeCheckRemoval() {}

  /** That edit, where all of the methods ask for scopes and it opens them; else empty. */
  static Optional<EditPath> at(ClosedMethods methods, AuditedModel before, Finding finding) {
    List<MethodAccess> closed =
        before.methods().stream()
            .filter(access -> methods.methods().contains(access.method().id()))
            .toList();
    if (closed.stream().anyMatch(access -> !access.method().authorizationScopes().written())) {
      return Optional.empty();
    }
    Cure cure =
        Cure.weakening(MethodCures.atEach(closed, MethodEdits::removeScopes)).withoutScopeCheck();
    if (!cure.edit().isOfWhatIsWritten() || !before.access().model().canBeMade(cure.edit())) {
      return Optional.empty();
    }
    AuditedModel after = before.with(cure.edit());
    EditPath path = new EditPath(before, List.of()).then(new EditPath.Step(finding, cure, after));
    return Optional.of(path).filter(one -> one.cures(finding, methods));
  }
}
