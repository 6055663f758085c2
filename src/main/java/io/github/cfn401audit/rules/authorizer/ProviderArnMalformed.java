package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.AuthorizerCures;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entry of {@code ProviderARNs} that cannot be the ARN of a user pool. */
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
          // The form does not tell what the stages make of a variable.
          if (!provider.holdsStageVariables()) {
            provider
                .pool()
                .whyNowhere()
                .ifPresent(why -> report(audit, findings, authorizer, provider, why));
          }
        }
      }
    }
  }

  private void report(
      Audit audit, Findings findings, Authorizer authorizer, Provider provider, String why) {
    boolean noneIsRight =
        authorizer.moreProviders().isEmpty()
            && authorizer.providers().stream().allMatch(other -> other.pool().leadsNowhere());
    List<MethodAccess> methods = audit.methodsOf(authorizer);
    FindingBuilder finding =
        findings
            .at(
                id(),
                noneIsRight ? Level.ERROR : Level.WARNING,
                authorizer.resource(),
                provider.range(),
                why)
            .about(authorizer.resource(), provider.shown())
            .alsoAll(methods);
    if (noneIsRight) {
      audit.refusals().stream()
          .filter(refusal -> refusal.requirement().authorizer().equals(authorizer))
          .forEach(finding::explains);
    }
    finding
        .curedBy(() -> cures(authorizer, audit.model()))
        .report(
            "ProviderARNs of "
                + authorizer.name()
                + " needs the ARN of a user pool: "
                + provider.shown()
                + " "
                + why);
  }

  /** Every entry as the ARN of the pool that it means. */
  private static List<Cure> cures(Authorizer authorizer, Model model) {
    Set<UserPool> meant = new LinkedHashSet<>();
    for (Provider provider : authorizer.providers()) {
      Optional<UserPool> pool =
          provider.pool().target().isPresent()
              ? provider.pool().target()
              : meantBy(provider.text(), model);
      if (pool.isEmpty()) {
        return List.of();
      }
      meant.add(pool.get());
    }
    return authorizer.moreProviders().isEmpty()
        ? AuthorizerCures.trusting(authorizer, meant).stream()
            .map(edit -> Cure.achieving(edit, "every entry is the ARN of a user pool"))
            .toList()
        : List.of();
  }

  /** The pool whose id is in the text, whose name stands in it, or whose client's id it is. */
  private static Optional<UserPool> meantBy(Text text, Model model) {
    for (UserPool pool : model.pools()) {
      if (names(text, pool.resource())) {
        return Optional.of(pool);
      }
    }
    for (UserPoolClient client : model.clients()) {
      if (names(text, client.resource())) {
        return client.pool().target();
      }
    }
    return Optional.empty();
  }

  private static boolean names(Text text, StackResource resource) {
    for (Text.Piece piece : text.pieces()) {
      if (piece.hole().flatMap(Symbol::resource).filter(resource::isNamedBy).isPresent()
          || piece.fixed().contains("${" + resource.logicalId() + "}")
          || piece.fixed().contains("${" + resource.logicalId() + ".")) {
        return true;
      }
    }
    return false;
  }
}
