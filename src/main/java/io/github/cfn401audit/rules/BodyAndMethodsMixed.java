package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Authorizer;
import io.github.cfn401audit.model.Change;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Edit;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.model.RestApi;
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
    Map<RestApi, List<Declared>> beside = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      add(method.api(), method.declared(), beside);
    }
    for (Authorizer authorizer : audit.model().authorizers()) {
      add(authorizer.api(), authorizer.declared(), beside);
    }
    beside.forEach(
        (api, resources) ->
            api.declared().ifPresent(declared -> check(declared, api, resources, findings)));
  }

  private static void add(RestApi api, Declared resource, Map<RestApi, List<Declared>> beside) {
    if (resource.isPlain() && resource.exists() == Truth.YES) {
      beside.computeIfAbsent(api, owner -> new ArrayList<>()).add(resource);
    }
  }

  private void check(Declared declared, RestApi api, List<Declared> resources, Findings findings) {
    Optional<String> document = api.document();
    if (document.isEmpty() || declared.literal("Mode").allows("merge"::equals)) {
      return;
    }
    findings
        .at(
            id(),
            Level.WARNING,
            declared,
            declared.place(document.get()),
            "an import of this replaces all that it does not hold")
        .alsoAt(resources)
        .curedBy(() -> List.of(merging(declared)))
        .report(
            Edit.names(resources.stream().map(Declared::logicalId).toList())
                + (resources.size() == 1 ? " stands" : " stand")
                + (declared.isPlain()
                    ? " beside the document of "
                    : " beside what SAM imports into ")
                + api.name()
                + ": the next import takes "
                + (resources.size() == 1 ? "it" : "them")
                + " away");
  }

  private static Cure merging(Declared api) {
    return Cure.of(
        Edit.of(Change.put(api, "Mode", "merge")), "an import of the document leaves them there");
  }
}
