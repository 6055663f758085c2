package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.Locale;
import java.util.Set;

/** A method at which one gets a token asks for one. */
final class SignInPathProtected implements Rule {
  private static final Set<String> WITHOUT_TOKEN =
      Set.of(
          "login",
          "signin",
          "sign-in",
          "sign_in",
          "signup",
          "sign-up",
          "sign_up",
          "register",
          "token",
          "refresh",
          "refresh-token",
          "forgot-password",
          "reset-password",
          "confirm");

  @Override
  public RuleId id() {
    return new RuleId("sign-in-path-protected");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      // A preflight has rules of its own.
      if (method.isProtected()
          && !method.verb().proves("OPTIONS"::equals)
          && WITHOUT_TOKEN.contains(lastFixedSegment(method.path()))) {
        findings
            .at(
                id(),
                Level.NOTE,
                method.resource(),
                method.authorizationTypePlace(),
                "whoever comes here to get a token has none yet")
            .report(method.request() + " answers 401 to a caller without a token");
      }
    }
  }

  /** The last segment that is not a path parameter, in lower case. */
  private static String lastFixedSegment(String path) {
    String rest = path;
    while (rest.endsWith("}") && rest.contains("/{")) {
      rest = rest.substring(0, rest.lastIndexOf("/{"));
    }
    return rest.substring(rest.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
