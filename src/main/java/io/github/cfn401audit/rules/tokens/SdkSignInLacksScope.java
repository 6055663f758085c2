package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodCures;
import io.github.cfn401audit.rule.NearScope;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/**
 * The only sign-in is the SDK's, whose access tokens carry one fixed scope: see
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
final class SdkSignInLacksScope implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("sdk-sign-in-lacks-scope");
  }

  @Override
  public Turn turn() {
    return Turn.SYMPTOM;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (findings.isExplained(refusal)
          || ScopeFault.of(refusal, audit.model()) != ScopeFault.ONLY_SDK_SIGN_IN) {
        continue;
      }
      String scopes = Phrases.anyOf(refusal.requirement().scopes().shown());
      RefusalFinding.atMethod(
              findings, id(), refusal, "an SDK sign-in gives only " + Scopes.SIGN_IN)
          .curedBy(() -> cures(refusal))
          .report(
              Phrases.requests(refusal.methods(), "answer")
                  + " 401: users sign in with the SDK, whose tokens never carry "
                  + scopes
                  + besides(refusal, audit.model()));
    }
  }

  /** What is wrong with a scope as well, and would stay wrong with any other sign-in. */
  private static String besides(Refusal refusal, Model model) {
    boolean alone = refusal.requirement().scopes().shown().size() == 1;
    Optional<Misspelling> misspelling = Misspelling.of(refusal, model);
    if (misspelling.isPresent()) {
      return "; "
          + (alone ? "it" : misspelling.get().scope())
          + " is misspelt, too: "
          + NearScope.question(misspelling.get().near(), refusal.pools(), model);
    }
    List<Text> undeclared = ScopeRefusal.declarable(refusal, model);
    if (undeclared.isEmpty()) {
      return "";
    }
    return alone
        ? ", which no resource server declares either"
        : "; no resource server declares " + undeclared.get(0).display() + " either";
  }

  private static List<Cure> cures(Refusal refusal) {
    return List.of(
        Cure.weakening(
                MethodCures.atEach(
                    refusal.methods(),
                    method -> MethodEdits.requireScopes(method, List.of(Scopes.SIGN_IN))))
            .lettingIn("everybody who signs in with the SDK"),
        Cure.weakening(MethodCures.atEach(refusal.methods(), MethodEdits::removeScopes))
            .lettingIn("everybody who signs in, whatever their scopes"));
  }
}
