package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.DeploymentEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.model.resource.StageVariables;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.List;

/**
 * The ARN of the trusted pool holds a stage variable, and a stage does not define it: there the
 * authorizer trusts no pool.
 */
final class PoolStageVariableUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("pool-stage-variable-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      List<MethodAccess> methods = audit.methodsOf(authorizer);
      // Without a method nobody is refused.
      if (authorizer.type().proves("COGNITO_USER_POOLS"::equals) && !methods.isEmpty()) {
        for (Provider provider : authorizer.providers()) {
          // What becomes of any other form, no document says.
          if (StageVariables.haveDocumentedFormIn(provider.text())) {
            check(audit, findings, authorizer, provider, methods);
          }
        }
      }
    }
  }

  private void check(
      Audit audit,
      Findings findings,
      Authorizer authorizer,
      Provider provider,
      List<MethodAccess> methods) {
    for (Stage stage : audit.model().stagesOf(authorizer.api())) {
      if (stage.tellsVariables()) {
        for (String name : StageVariables.namesIn(provider.text())) {
          if (stage.variable(name).provesAbsent()) {
            report(audit, findings, authorizer, stage, name, methods);
          }
        }
      }
    }
  }

  private void report(
      Audit audit,
      Findings findings,
      Authorizer authorizer,
      Stage stage,
      String name,
      List<MethodAccess> methods) {
    boolean can = StageVariables.canBeNamed(name);
    // The tokens of a pool that another entry names still get in.
    boolean only = authorizer.providers().size() == 1 && authorizer.moreProviders().isEmpty();
    FindingBuilder finding =
        findings
            .at(
                id(),
                only ? Level.ERROR : Level.WARNING,
                stage.resource(),
                stage.variables().range(),
                can ? "defines no " + name : "no stage can define a variable named " + name)
            .about(authorizer.resource(), name)
            .step(stage.resource(), "is a stage of " + authorizer.api().name())
            .step(authorizer.resource(), "reads the pool from the stage variable " + name)
            .alsoRest(methods);
    audit.refusals().stream()
        .filter(refusal -> refusal.requirement().authorizer().equals(authorizer))
        .forEach(finding::explains);
    finding
        .curedBy(() -> can ? cures(stage, name, audit.model()) : List.of())
        .report(
            Phrases.requests(methods, "answer")
                + " 401 on stage "
                + stage.shown()
                + ", which defines no variable "
                + name
                + ": "
                + authorizer.name()
                + " reads the id of its pool from it");
  }

  /** The id of the only pool that there is. */
  private static List<Cure> cures(Stage stage, String name, Model model) {
    if (!stage.isResource()
        || model.pools().size() != 1
        || !stage.resource().mayReferTo(model.pools().get(0).resource())) {
      return List.of();
    }
    return List.of(
        Cure.opening(Edit.of(DeploymentEdits.defineVariable(stage, name, model.pools().get(0)))));
  }
}
