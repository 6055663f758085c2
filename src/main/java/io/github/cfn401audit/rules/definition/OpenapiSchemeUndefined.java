package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations name a security scheme that their document does not define. */
final class OpenapiSchemeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("openapi-scheme-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<String, List<Method>> bySchemeOfItsApi = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      StackResource declared = method.resource();
      if (declared.remark(UnfoldingNote.SCHEME_UNDEFINED).isPresent()) {
        String api = declared.stack().name() + "/" + PartName.written(declared.logicalId());
        String scheme = declared.properties().literal(UnfoldingNote.SCHEME_NAME).shown("");
        bySchemeOfItsApi.computeIfAbsent(api + "/" + scheme, key -> new ArrayList<>()).add(method);
      }
    }
    bySchemeOfItsApi.values().forEach(methods -> report(audit.model(), methods, findings));
  }

  /** One scheme is one mistake, however many operations name it. */
  private void report(Model model, List<Method> methods, Findings findings) {
    StackResource first = methods.get(0).resource();
    String how = first.properties().literal(UnfoldingNote.SCHEME_UNDEFINED).shown("is not defined");
    findings
        .at(
            id(),
            Level.WARNING,
            first,
            first.remark(UnfoldingNote.SCHEME_UNDEFINED).orElseThrow(),
            "this scheme " + how + hint(methods.get(0), model))
        .also(methods.subList(1, methods.size()))
        .report(
            Phrases.firstAndMore(methods.stream().map(Method::request).toList())
                + " "
                + Phrases.verb(methods.size(), "name")
                + " a security scheme that is not defined: "
                + (methods.size() == 1 ? "it" : "they")
                + " may be open, or the deployment may fail");
  }

  private static String hint(Method method, Model model) {
    String name = method.resource().properties().literal(UnfoldingNote.SCHEME_NAME).shown("");
    return method.api().resource().map(api -> KnownAuthorizers.hint(name, api, model)).orElse("");
  }
}
