package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.ApiPolicy;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import java.util.List;
import java.util.function.Predicate;

/** The finding of the rules about statements that deny: one for each statement. */
final class DenialFinding {
  private DenialFinding() {}

  /** Why callers are denied, in the words of one rule. */
  interface Words {
    /** What follows {@code answers 403 to every caller: }. */
    String why(DeniedMethods denied);
  }

  static void report(
      RuleId rule, Audit audit, Findings findings, Predicate<DeniedMethods> which, Words words) {
    for (ApiPolicy policy : audit.access().policies()) {
      for (DeniedMethods denied : DeniedMethods.of(policy)) {
        if (which.test(denied)) {
          report(rule, policy, denied, findings, words.why(denied));
        }
      }
    }
  }

  private static void report(
      RuleId rule, ApiPolicy policy, DeniedMethods denied, Findings findings, String why) {
    List<Method> methods = denied.methods();
    boolean closed = !denied.closed().isEmpty();
    findings
        .at(
            rule,
            denied.proved() ? Level.ERROR : Level.WARNING,
            policy.resource(),
            denied.statement().range(),
            "denies " + denied.example())
        .about(policy.resource(), String.join(" ", denied.statement().resourcesShown()))
        .also(methods.subList(1, methods.size()))
        .failing(methods)
        .report(
            PolicyWords.answer(methods, !closed || denied.proved())
                + (closed ? " 403 to every caller: " : " 403 to some requests: ")
                + why);
  }
}
