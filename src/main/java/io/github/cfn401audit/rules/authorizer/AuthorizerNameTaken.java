package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
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

  /** The first authorizer with the same name, where that is another one. */
  private static Optional<Authorizer> namesake(Authorizer authorizer, Model model) {
    for (Authorizer other : model.authorizersOf(authorizer.api())) {
      if (other.equals(authorizer)) {
        return Optional.empty();
      }
      if (isCertain(other)
          && authorizer.givenName().proves(name -> other.givenName().proves(name::equals))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
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
