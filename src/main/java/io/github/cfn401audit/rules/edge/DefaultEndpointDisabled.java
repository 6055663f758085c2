package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** An API gives up the host that it has by itself, and no custom domain leads to it. */
final class DefaultEndpointDisabled implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("default-endpoint-disabled");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    Set<RestApi> apis = new LinkedHashSet<>();
    for (Method method : audit.methods()) {
      if (method.isProtected()) {
        apis.add(method.api());
      }
    }
    for (RestApi api : apis) {
      Optional<SourceRange> switchedOff = api.disabledEndpoint();
      if (switchedOff.isPresent()
          && api.resource().filter(declared -> declared.exists() == Truth.YES).isPresent()
          && !model.domainMappings().mayLeadTo(api)
          && model.isWhollySeen(api)) {
        report(findings, api, api.resource().get(), switchedOff.get());
      }
    }
  }

  private void report(Findings findings, RestApi api, StackResource declared, SourceRange at) {
    findings
        .at(id(), Level.WARNING, declared, at, "the host of execute-api answers 403 Forbidden")
        .restsOnAbsenceIn(api)
        .report(
            "every request to "
                + api.name()
                + " answers 403: its default endpoint is disabled, and no custom domain leads to it");
  }
}
