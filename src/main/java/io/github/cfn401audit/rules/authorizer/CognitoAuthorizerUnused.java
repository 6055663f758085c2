package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A Cognito authorizer that no method of its API uses, while methods ask for something else. */
final class CognitoAuthorizerUnused implements Rule {
  private static final String COGNITO = "COGNITO_USER_POOLS";
  private static final Set<String> WITHOUT_AUTHORIZER = Set.of("NONE", "AWS_IAM");

  @Override
  public RuleId id() {
    return new RuleId("cognito-authorizer-unused");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      // A document may describe schemes that no operation uses, and what stands only at its root is
      // another mistake. An API that is declared elsewhere may have more methods than one sees.
      if (authorizer.resource().isPlain()
          && authorizer.type().proves(COGNITO::equals)
          && authorizer.api().resource().isPresent()
          && audit.model().isWhollySeen(authorizer.api())
          && audit.methods().stream().noneMatch(method -> mayUse(method, authorizer))) {
        List<Method> others = methodsWithout(authorizer, audit.model());
        if (!others.isEmpty()) {
          report(findings, authorizer, others);
        }
      }
    }
  }

  private static boolean mayUse(Method method, Authorizer authorizer) {
    return !method.api().isCertainlyAnother(authorizer.api())
        && method.authorizationType().allows(COGNITO::equals)
        && method.authorizer().mayLeadTo(authorizer);
  }

  /** The methods that ask for no authorizer; a preflight never should. */
  private static List<Method> methodsWithout(Authorizer authorizer, Model model) {
    List<Method> found = new ArrayList<>();
    for (Method method : model.methodsOf(authorizer.api())) {
      if (method.authorizationType().proves(WITHOUT_AUTHORIZER::contains)
          && !method.verb().allows("OPTIONS"::equals)) {
        found.add(method);
      }
    }
    return found;
  }

  private void report(Findings findings, Authorizer authorizer, List<Method> others) {
    List<String> requests = others.stream().map(Method::request).toList();
    findings
        .at(
            id(),
            Level.NOTE,
            authorizer.resource(),
            authorizer.resource().range(),
            "no method of " + authorizer.api().name() + " asks it")
        .also(others)
        .report(
            Phrases.firstAndMore(requests)
                + " "
                + (requests.size() == 1 ? "does" : "do")
                + " not use "
                + authorizer.name()
                + ", and neither does any other method");
  }
}
