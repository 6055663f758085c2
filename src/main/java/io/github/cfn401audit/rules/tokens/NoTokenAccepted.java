package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.PoolEdits;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodCures;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import java.util.List;

/** Nobody can hold a token for the method, and no other row says why. */
public final class NoTokenAccepted implements Rule {
  /** The row that knows no cause. */
  public static final RuleId ID = new RuleId("no-token-accepted");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public Turn turn() {
    return Turn.CATCH_ALL;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (!findings.isExplained(refusal)) {
        RefusalFinding.atMethod(findings, id(), refusal, Phrases.accepts(refusal))
            .curedBy(
                () ->
                    refusal.clients().isEmpty()
                        ? clientOfEach(refusal)
                        : MethodCures.scopeHeldBy(
                            refusal.clients(), refusal.methods(), audit.model()))
            .report(
                Phrases.requests(refusal.methods(), "answer")
                    + " 401 to every token that these templates can mint");
      }
    }
  }

  /** An app client, where nobody has one. */
  private static List<Cure> clientOfEach(Refusal refusal) {
    return refusal.pools().stream()
        .map(pool -> Cure.opening(Edit.of(PoolEdits.addClient(pool))))
        .toList();
  }
}
