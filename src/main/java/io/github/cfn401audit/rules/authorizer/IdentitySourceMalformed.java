package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.AuthorizerEdits;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The {@code IdentitySource} of a Cognito authorizer does not name a request header. */
final class IdentitySourceMalformed implements Rule {
  private static final String HEADER = "method.request.header.";
  private static final String DOUBLED = HEADER + "name.";
  private static final String USUAL = "Authorization";

  @Override
  public RuleId id() {
    return new RuleId("identity-source-malformed");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      // A document names the header in its scheme, and API Gateway writes the source itself.
      if (!authorizer.resource().isPlain()
          || !authorizer.type().proves("COGNITO_USER_POOLS"::equals)) {
        continue;
      }
      Resolved<String> source = authorizer.identitySource();
      if (source.provesAbsent()) {
        at(audit, findings, authorizer, "has no IdentitySource", USUAL)
            .reportRefusedDeployment(authorizer.name() + " does not say where the token is");
      } else if (source.proves(IdentitySourceMalformed::isDoubled)) {
        reportDoubled(audit, findings, authorizer);
      } else if (!source.allows(IdentitySourceMalformed::isHeader)) {
        at(audit, findings, authorizer, "is not `" + HEADER + "` and a name", USUAL)
            .reportRefusedDeployment(
                "IdentitySource of " + authorizer.name() + " does not name a request header");
      }
    }
  }

  private void reportDoubled(Audit audit, Findings findings, Authorizer authorizer) {
    String header = authorizer.identitySource().shown(DOUBLED).substring(DOUBLED.length());
    List<MethodAccess> methods = audit.methodsOf(authorizer);
    String otherwise =
        methods.isEmpty() ? "" : ", or " + Phrases.requests(methods, "answer") + " 401";
    at(
            audit,
            findings,
            authorizer,
            "means a header that is called name." + header,
            header.isEmpty() ? USUAL : header)
        .report(
            authorizer.name()
                + " looks for the token in the header name."
                + header
                + ": "
                + Phrases.REFUSED_DEPLOYMENT
                + otherwise);
  }

  private FindingBuilder at(
      Audit audit, Findings findings, Authorizer authorizer, String label, String header) {
    return findings
        .at(id(), Level.WARNING, authorizer.resource(), authorizer.identitySourcePlace(), label)
        .curedBy(() -> List.of(Cure.deploying(AuthorizerEdits.readHeader(authorizer, header))))
        .alsoAll(audit.methodsOf(authorizer));
  }

  private static boolean isDoubled(String source) {
    return source.startsWith(DOUBLED);
  }

  private static boolean isHeader(String source) {
    if (!source.startsWith(HEADER) || source.length() == HEADER.length()) {
      return false;
    }
    return source
        .substring(HEADER.length())
        .chars()
        .allMatch(IdentitySourceMalformed::mayStandInAName);
  }

  private static boolean mayStandInAName(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "!#$%&'*+-.^_`|~".indexOf(character) >= 0;
  }
}
