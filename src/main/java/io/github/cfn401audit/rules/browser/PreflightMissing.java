package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A resource has protected methods and no OPTIONS, in an API whose other resources have one. */
final class PreflightMissing implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("preflight-missing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    for (List<Method> methods : model.browsers().withoutPreflight()) {
      List<Method> sorted = methods.stream().sorted(Comparator.comparing(Method::request)).toList();
      Method first = sorted.get(0);
      Optional<StackResource> resource = model.resourceOf(first);
      Optional<Method> elsewhere =
          model.browsers().optionsOf(first.api()).stream().min(Comparator.comparing(Method::path));
      // Without an OPTIONS method anywhere nothing shows that browsers are meant to call the API.
      if (resource.isPresent() && elsewhere.isPresent() && model.isWhollySeen(first.api())) {
        report(model, findings, resource.get(), sorted, elsewhere.get());
      }
    }
  }

  private void report(
      Model model,
      Findings findings,
      StackResource resource,
      List<Method> methods,
      Method elsewhere) {
    Method first = methods.get(0);
    findings
        .at(
            id(),
            Level.WARNING,
            resource,
            resource.range(),
            "has no OPTIONS method, though " + first.request() + " needs a token")
        .step(first.resource(), "needs a token, so browsers ask with OPTIONS before they call it")
        .step(elsewhere.resource(), "answers such preflights for " + elsewhere.path())
        .also(methods.subList(1, methods.size()))
        .failing(methods)
        .curedBy(
            () ->
                List.of(
                    Cure.achieving(
                        Edit.of(
                            MethodEdits.addOptionsBeside(
                                first, DeploymentCures.behind(first, model))),
                        "an OPTIONS method answers the preflight of " + first.path())))
        .report(
            "the preflight of "
                + first.path()
                + " answers 403, so browsers never send "
                + Phrases.firstAndMore(methods.stream().map(Method::request).toList()));
  }
}
