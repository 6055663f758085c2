package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.List;
import java.util.Optional;

/** A Cognito authorizer reads the token from another header than {@code Authorization}. */
final class IdentitySourceUncommon implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("identity-source-uncommon");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      Optional<String> header = authorizer.knownHeader();
      List<MethodAccess> methods = audit.methodsOf(authorizer);
      if (header.isPresent()
          && isUncommon(header.get())
          && authorizer.type().proves("COGNITO_USER_POOLS"::equals)
          && !methods.isEmpty()) {
        report(findings, authorizer, header.get(), methods);
      }
    }
  }

  /** Letter case means nothing in the name of a header; what is not a name is malformed. */
  private static boolean isUncommon(String header) {
    return !header.isEmpty()
        && !header.startsWith("name.")
        && !header.equalsIgnoreCase("Authorization");
  }

  private void report(
      Findings findings, Authorizer authorizer, String header, List<MethodAccess> methods) {
    findings
        .at(
            id(),
            Level.NOTE,
            authorizer.resource(),
            authorizer.identitySourcePlace(),
            "most clients send the token in the header Authorization")
        .alsoAll(methods)
        .report(
            Phrases.requests(methods, "answer")
                + " 401 without a token in the header "
                + header
                + ": "
                + authorizer.name()
                + " does not read Authorization");
  }
}
