package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.browser.PreflightAnswer;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A MOCK integration answers 500 to a preflight that the API takes for binary data. */
final class PreflightMockBinary implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("preflight-mock-binary");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    List<Method> failing = new ArrayList<>();
    for (Method options : audit.methods()) {
      Optional<PreflightAnswer> answer = PreflightAnswer.of(options);
      if (answer.isPresent()
          && answer.get().isConvertedToText() == Truth.NO
          && options.api().takesEverythingForBinary()
          && !audit.model().browsers().protectedBeside(options).isEmpty()) {
        failing.add(options);
      }
    }
    for (Preflights one :
        Preflights.by(failing, options -> PreflightAnswer.of(options).orElseThrow().range())) {
      report(findings, one);
    }
  }

  private void report(Findings findings, Preflights failing) {
    boolean ofApi = failing.first().resource().remark(UnfoldingNote.SAM_CORS).isPresent();
    failing
        .at(
            findings,
            id(),
            Level.WARNING,
            ofApi,
            "a MOCK integration without `ContentHandling: CONVERT_TO_TEXT`")
        .step(
            failing.first().api().resource().orElseThrow(),
            "takes the body of every request for binary data: `*/*` is among BinaryMediaTypes")
        .curedBy(() -> cures(failing))
        .report(failing.subject("answer") + " 500, so browsers never send the request");
  }

  /** SAM has no such setting for the preflights that it makes, and a document has its own words. */
  private static List<Cure> cures(Preflights failing) {
    if (!failing.methods().stream().allMatch(method -> method.resource().isPlain())) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    failing.methods().forEach(method -> changes.add(MethodEdits.convertToText(method)));
    return List.of(Cure.achieving(new Edit(changes), failing.subject("get") + " an answer"));
  }
}
