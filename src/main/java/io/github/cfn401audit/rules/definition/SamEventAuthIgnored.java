package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An event says who may call it, and its API has a document of its own that says otherwise. */
final class SamEventAuthIgnored implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("sam-event-auth-ignored");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    List<StackResource> apis = new ArrayList<>();
    for (StackResource api : audit.model().restApis()) {
      if (api.remark(UnfoldingNote.SAM_IGNORED_AUTH).isPresent()) {
        apis.add(api);
      }
    }
    if (apis.isEmpty()) {
      return;
    }
    Map<StackResource, Map<String, Method>> methods = byApi(audit.model());
    for (StackResource api : apis) {
      for (PropertyReader event : api.properties().maps(UnfoldingNote.SAM_IGNORED_AUTH).items()) {
        String request = event.literal("Method").shown("") + " " + event.literal("Path").shown("");
        Method method = methods.getOrDefault(api, Map.of()).get(request);
        if (method != null) {
          check(findings, api, event, method);
        }
      }
    }
  }

  private static Map<StackResource, Map<String, Method>> byApi(Model model) {
    Map<StackResource, Map<String, Method>> methods = new HashMap<>();
    for (Method method : model.methods()) {
      method
          .api()
          .resource()
          .ifPresent(
              api ->
                  methods
                      .computeIfAbsent(api, key -> new HashMap<>())
                      .put(method.request(), method));
    }
    return methods;
  }

  /** Where the document says what the event says, nobody misses the event. */
  private void check(Findings findings, StackResource api, PropertyReader event, Method method) {
    String wanted = event.literal("Authorizer").shown("");
    boolean wantsNone = wanted.equals("NONE");
    Truth isOpen = method.authorizationType().truthOf("NONE"::equals);
    if (wanted.isEmpty() || isOpen != Truth.of(!wantsNone)) {
      return;
    }
    findings
        .at(
            id(),
            Level.WARNING,
            api,
            event.range(),
            "SAM writes nothing of events into the document of " + api.logicalId())
        .about(method.resource(), "")
        .step(
            method.resource(), wantsNone ? "asks an authorizer all the same" : "asks for no token")
        .failing(List.of(method))
        .report(
            method.request()
                + (wantsNone
                    ? " is not open, although its event says `Authorizer: NONE`"
                    : " is open to everybody, although its event says `Authorizer: " + wanted + "`")
                + ": SAM ignores `Auth` of events beside a document");
  }
}
