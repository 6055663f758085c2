package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document asks for a token at its root alone, where REST APIs do not look. */
final class OpenapiRootSecurity implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("openapi-root-security");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<SourceRange, List<Method>> open = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      method
          .resource()
          .remark(UnfoldingNote.ROOT_SECURITY)
          .ifPresent(at -> open.computeIfAbsent(at, key -> new ArrayList<>()).add(method));
    }
    open.forEach(
        (at, methods) ->
            findings
                .at(
                    id(),
                    Level.WARNING,
                    methods.get(0).resource(),
                    at,
                    "REST APIs do not read `security` at the root")
                .also(methods)
                .report(
                    methods.get(0).request()
                        + (methods.size() == 1
                            ? " is open"
                            : " and " + (methods.size() - 1) + " more are open")
                        + ": `security` stands only at the root of the document"));
  }
}
