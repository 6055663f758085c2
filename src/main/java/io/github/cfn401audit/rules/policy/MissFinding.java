package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.ApiPolicy;
import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.access.policy.ResourcePattern;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.function.Function;

/**
 * The finding of the rules about statements that let nobody through: one for each statement, or for
 * each entry of its Resource. AWS's pages disagree on what becomes of a request that no statement
 * names, so it is a warning, unless a page says of that very form that the method fails.
 */
final class MissFinding {
  private MissFinding() {}

  static void report(
      RuleId rule, Audit audit, Findings findings, Miss.Why why, Function<Miss, String> words) {
    for (ApiPolicy policy : audit.access().policies()) {
      for (UnmatchedMethods unmatched : UnmatchedMethods.of(policy, why)) {
        report(rule, policy, unmatched, findings, words.apply(unmatched.miss()));
      }
    }
  }

  private static void report(
      RuleId rule, ApiPolicy policy, UnmatchedMethods unmatched, Findings findings, String why) {
    Miss miss = unmatched.miss();
    List<Method> methods = unmatched.methods();
    SourceRange place = miss.pattern().map(ResourcePattern::range).orElse(miss.statement().range());
    findings
        .at(
            rule,
            unmatched.proved() ? Level.ERROR : Level.WARNING,
            policy.resource(),
            place,
            "lets nobody through to " + PolicyWords.requests(methods))
        .about(policy.resource(), String.join(" ", miss.statement().resourcesShown()))
        .also(methods.subList(1, methods.size()))
        .failing(methods)
        .report(PolicyWords.answer(methods, unmatched.proved()) + " 403 to every caller: " + why);
  }
}
