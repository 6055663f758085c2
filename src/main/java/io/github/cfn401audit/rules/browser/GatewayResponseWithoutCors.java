package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Browsers call the API, and its 401 has no header by which a page could read it. */
final class GatewayResponseWithoutCors implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("gateway-response-without-cors");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    Map<RestApi, List<Method>> asked = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      if (asksPages(method) && method.resource().exists() == Truth.YES) {
        asked.computeIfAbsent(method.api(), api -> model.methodsOf(api));
      }
    }
    for (RestApi api : asked.keySet()) {
      if (api.resource().isPresent()
          && model.browsers().areServedBy(api)
          && !model.gatewayResponses().mayShowTheUnauthorized(api)
          && model.isWhollySeen(api)) {
        report(
            findings,
            api,
            asked.getOrDefault(api, List.of()).stream()
                .filter(GatewayResponseWithoutCors::asksPages)
                .sorted(Comparator.comparing(Method::request))
                .toList());
      }
    }
  }

  /** No page sees what a preflight is answered. */
  private static boolean asksPages(Method method) {
    return method.isProtected() && !method.verb().allows("OPTIONS"::equals);
  }

  private void report(Findings findings, RestApi api, List<Method> methods) {
    findings
        .at(
            id(),
            Level.NOTE,
            api.resource().orElseThrow(),
            api.resource().orElseThrow().range(),
            "gives its 401 no header Access-Control-Allow-Origin")
        .failing(methods)
        .report(
            "pages in a browser see a CORS error instead of the 401 of "
                + Phrases.firstAndMore(methods.stream().map(Method::request).toList()));
  }
}
