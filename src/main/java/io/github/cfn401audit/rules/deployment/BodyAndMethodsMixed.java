package io.github.cfn401audit.rules.deployment;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.DeploymentEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods or authorizers stand beside the document of their API, whose next import drops them. */
final class BodyAndMethodsMixed implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("body-and-methods-mixed");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<RestApi, List<StackResource>> beside = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      add(method.api(), method.resource(), beside);
    }
    for (Authorizer authorizer : audit.model().authorizers()) {
      add(authorizer.api(), authorizer.resource(), beside);
    }
    beside.forEach(
        (api, resources) ->
            api.resource().ifPresent(declared -> check(declared, api, resources, findings)));
  }

  private static void add(
      RestApi api, StackResource resource, Map<RestApi, List<StackResource>> beside) {
    if (resource.isPlain() && resource.exists() == Truth.YES) {
      beside.computeIfAbsent(api, owner -> new ArrayList<>()).add(resource);
    }
  }

  private void check(
      StackResource declared, RestApi api, List<StackResource> resources, Findings findings) {
    Optional<String> document = api.document();
    if (document.isEmpty() || api.mayMergeDocument()) {
      return;
    }
    findings
        .at(
            id(),
            Level.WARNING,
            declared,
            declared.place(document.get()),
            "importing this deletes everything that it does not contain")
        .alsoAt(resources)
        .curedBy(() -> List.of(merging(declared)))
        .report(
            Edit.names(resources.stream().map(StackResource::logicalId).toList())
                + (resources.size() == 1 ? " is" : " are")
                + (declared.isPlain()
                    ? " declared beside the document of "
                    : " declared beside what SAM imports into ")
                + api.name()
                + ": the next import deletes "
                + (resources.size() == 1 ? "it" : "them"));
  }

  private static Cure merging(StackResource api) {
    return Cure.achieving(
        Edit.of(DeploymentEdits.mergeDocument(api)), "importing the document keeps them");
  }
}
