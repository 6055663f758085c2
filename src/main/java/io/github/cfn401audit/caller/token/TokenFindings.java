package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rules.caller.CallerRules;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The refusals of tokens as findings: one for each rule and token, which names the methods. They
 * are placed at the file that holds the token, whose text is not kept.
 */
public final class TokenFindings {
  private TokenFindings() {}

  /** The findings of an audit, and for each the token that it is about. */
  public static List<Finding> of(TokenAudit audit) {
    SourceRange place = new SourceRange(SourceFile.inMemory(audit.source(), ""), 0, 0);
    List<Finding> findings = new ArrayList<>();
    for (JudgedToken token : audit.tokens()) {
      Map<RuleId, List<Refused>> byRule = new LinkedHashMap<>();
      for (JudgedToken.AtMethod at : token.methods()) {
        for (Judgement judgement : at.judgements()) {
          for (Gate gate : judgement.gates()) {
            if (gate.passes() == Truth.NO && gate.rule().isPresent()) {
              byRule
                  .computeIfAbsent(gate.rule().get(), rule -> new ArrayList<>())
                  .add(new Refused(at, judgement, gate));
            }
          }
        }
      }
      byRule.forEach((rule, refused) -> findings.add(finding(rule, refused, token, place)));
      token
          .strange()
          .ifPresent(
              why ->
                  findings.add(
                      new Finding(
                          CallerRules.UNKNOWN_CLIENT,
                          Level.NOTE,
                          why + "; the authorizer does not ask",
                          resource(token),
                          new Label(place, "the client of this token"))));
    }
    return findings;
  }

  private record Refused(JudgedToken.AtMethod at, Judgement judgement, Gate gate) {}

  private static Finding finding(
      RuleId rule, List<Refused> refused, JudgedToken token, SourceRange place) {
    Refused first = refused.get(0);
    List<ChainStep> also = new ArrayList<>();
    for (Refused other : refused.subList(1, refused.size())) {
      also.add(
          new ChainStep(
              new FindingResource(
                  other.at().method().row().stack(), other.at().method().row().method(), ""),
              other.at().method().row().range(),
              other.at().method().request()));
    }
    String more =
        also.isEmpty()
            ? " answers 401: "
            : " and "
                + also.size()
                + " more method"
                + (also.size() == 1 ? "" : "s")
                + " answer 401: ";
    Finding finding =
        new Finding(
            rule,
            Level.ERROR,
            first.at().method().request() + more + first.gate().words(),
            resource(token),
            new Label(place, first.gate().words()),
            new Explanation(List.of(), List.of(), also),
            Remedy.NONE,
            Basis.FILES);
    return first.judgement().when().isEmpty()
        ? finding
        : finding.in(first.judgement().when()).lowered("it depends on how the stack is deployed");
  }

  private static FindingResource resource(JudgedToken token) {
    String label = token.held().label();
    return new FindingResource("", label.isEmpty() ? "token" : label, "");
  }
}
