package io.github.cfn401audit.suppression;

import io.github.cfn401audit.assembly.Acknowledgement;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Resource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A rule of ours that a CDK app acknowledged, as in {@code Validations.of(client).acknowledge({ id:
 * 'cfn-401-audit::domain-missing', reason: '...' })}. The key {@code where} leaves no trace in an
 * assembly.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.Validations.html">Validations</a>
 */
final class AcknowledgedRule {
  private static final String OURS = Resource.NOTE + "::";

  private AcknowledgedRule() {}

  /**
   * The suppression that it is; empty where it is about another tool, or wrong, which is reported.
   */
  static Optional<ScopedSuppression> read(
      Acknowledgement one, Set<String> stacks, Consumer<Problem> problems) {
    String name = one.rule().text();
    if (!name.startsWith(OURS)) {
      return Optional.empty();
    }
    String rule = name.substring(OURS.length());
    if (!RuleNames.isRule(rule)) {
      say(problems, RuleNames.noRule(rule), one);
      return Optional.empty();
    }
    if (one.reason().text().isBlank()) {
      say(problems, "a suppression has no `reason`", one);
      return Optional.empty();
    }
    return Optional.of(
        new ScopedSuppression(
            new Suppression(
                new RuleId(rule),
                one.reason().text().strip(),
                Optional.empty(),
                Suppression.Kind.IN_SOURCE,
                one.rule().range()),
            new SuppressionScope.OfConstruct(one.path(), stacks)));
  }

  private static void say(Consumer<Problem> problems, String message, Acknowledgement one) {
    problems.accept(Problem.at(Problem.Code.SUPPRESSION, message, one.rule().range()));
  }
}
