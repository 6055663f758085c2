package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.values.Truth;

/** A SAM API has {@code Auth} or {@code Cors}, and a document that SAM cannot write them into. */
final class SamAuthWithoutInlineDocument implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("sam-auth-without-inline-document");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (StackResource api : audit.model().restApis()) {
      if (api.exists() != Truth.NO) {
        api.remark(UnfoldingNote.SAM_NEEDS_DOCUMENT).ifPresent(at -> report(findings, api));
      }
    }
  }

  /** The transform refuses the template as a whole, whatever conditions come to. */
  private void report(Findings findings, StackResource api) {
    String setting = api.properties().literal(UnfoldingNote.SAM_NEEDS_DOCUMENT).shown("Auth");
    findings
        .at(
            id(),
            Level.ERROR,
            api,
            api.place(UnfoldingNote.SAM_NEEDS_DOCUMENT),
            "needs the document of " + api.logicalId() + " in `DefinitionBody`")
        .reportRefusedDeployment(api.logicalId() + " has `" + setting + "` beside `DefinitionUri`");
  }
}
