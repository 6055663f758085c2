package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.Comparator;
import java.util.Optional;

/** Two authorizers of one API have the same {@code Name}. The deployment is refused. */
final class AuthorizerNameTaken implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("authorizer-name-taken");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      if (isCertain(authorizer)) {
        namesake(authorizer, audit.model()).ifPresent(first -> report(findings, authorizer, first));
      }
    }
  }

  /** False for a scheme of a document: its name is a key, of which there can be but one. */
  private static boolean isCertain(Authorizer authorizer) {
    return authorizer.resource().isPlain()
        && authorizer.resource().exists() == Truth.YES
        && authorizer.api().resource().isPresent();
  }

  /** Another authorizer with the same name whose id sorts before, whatever their order is. */
  private static Optional<Authorizer> namesake(Authorizer authorizer, Model model) {
    return model.authorizersOf(authorizer.api()).stream()
        .filter(other -> id(other).compareTo(id(authorizer)) < 0)
        .filter(AuthorizerNameTaken::isCertain)
        .filter(other -> authorizer.givenName().proves(n -> other.givenName().proves(n::equals)))
        .min(Comparator.comparing(AuthorizerNameTaken::id));
  }

  private static String id(Authorizer authorizer) {
    return authorizer.resource().toString();
  }

  private void report(Findings findings, Authorizer authorizer, Authorizer first) {
    findings
        .at(
            id(),
            Level.ERROR,
            authorizer.resource(),
            authorizer.givenName().range(),
            "is the name of " + first.name() + " too")
        .step(authorizer.resource(), "is an authorizer of " + authorizer.api().name())
        .step(first.resource(), "has the same Name in the same API")
        .reportRefusedDeployment(
            authorizer.name() + " and " + first.name() + " have the same name in one API");
  }
}
