package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event or {@code DefaultAuthorizer} names an authorizer that its SAM API does not define. */
final class SamAuthorizerUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("sam-authorizer-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<SourceRange, List<Method>> undefined = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      method
          .resource()
          .remark(UnfoldingNote.SAM_AUTHORIZER)
          .ifPresent(at -> undefined.computeIfAbsent(at, key -> new ArrayList<>()).add(method));
    }
    undefined.forEach((at, methods) -> report(audit.model(), findings, at, methods));
    for (StackResource api : audit.model().restApis()) {
      api.remark(UnfoldingNote.SAM_AUTHORIZER)
          .filter(at -> !undefined.containsKey(at))
          .ifPresent(at -> reportDefault(audit.model(), findings, at, api));
    }
  }

  private void report(Model model, Findings findings, SourceRange at, List<Method> methods) {
    Method first = methods.get(0);
    String name =
        first.resource().properties().literal(UnfoldingNote.SAM_AUTHORIZER).shown("its authorizer");
    at(model, findings, at, first.api().resource().orElse(first.resource()), name)
        .also(methods)
        .failing(methods)
        .reportRefusedDeployment(
            first.request() + " names the authorizer " + name + ", which its API does not define");
  }

  /** No method takes the default authorizer, and SAM refuses its name nevertheless. */
  private void reportDefault(Model model, Findings findings, SourceRange at, StackResource api) {
    String name = api.properties().literal(UnfoldingNote.SAM_AUTHORIZER).shown("its authorizer");
    at(model, findings, at, api, name)
        .reportRefusedDeployment(
            api.logicalId() + " names the authorizer " + name + ", which it does not define");
  }

  private FindingBuilder at(
      Model model, Findings findings, SourceRange at, StackResource api, String name) {
    return findings.at(
        id(),
        Level.ERROR,
        api,
        at,
        "`Auth.Authorizers` of "
            + api.logicalId()
            + " does not define "
            + name
            + KnownAuthorizers.hintOrAll(name, api, model));
  }
}
