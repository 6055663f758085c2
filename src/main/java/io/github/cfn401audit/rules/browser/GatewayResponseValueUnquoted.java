package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.browser.GatewayResponse;
import io.github.cfn401audit.model.browser.HeaderValue;
import io.github.cfn401audit.model.browser.PreflightAnswer;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.HeaderEdits;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API Gateway takes the value of a header for an expression, and it is none. */
final class GatewayResponseValueUnquoted implements Rule {
  private static final String LABEL = "neither in single quotes nor a mapping expression";

  @Override
  public RuleId id() {
    return new RuleId("gateway-response-value-unquoted");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (GatewayResponse response : audit.model().gatewayResponses().all()) {
      response.headers().stream()
          .filter(HeaderValue::isUnquoted)
          .forEach(value -> report(findings, response, value));
    }
    Map<HeaderValue, List<Method>> answers = new LinkedHashMap<>();
    for (Method options : audit.methods()) {
      PreflightAnswer.of(options).stream()
          .flatMap(answer -> answer.headers().stream())
          .filter(HeaderValue::isUnquoted)
          .forEach(value -> answers.computeIfAbsent(value, same -> new ArrayList<>()).add(options));
    }
    answers.forEach((value, methods) -> report(findings, value, methods));
  }

  private void report(Findings findings, GatewayResponse response, HeaderValue value) {
    findings
        .at(id(), Level.WARNING, response.resource(), value.range(), LABEL)
        .about(response.resource(), value.header())
        .curedBy(() -> cures(List.of(response.resource()), value))
        .report(
            response.words()
                + " gives no header "
                + value.header()
                + ": its value is not in single quotes");
  }

  private void report(Findings findings, HeaderValue value, List<Method> methods) {
    for (Preflights one : Preflights.by(methods, options -> value.range())) {
      boolean ofApi = one.first().resource().remark(UnfoldingNote.SAM_CORS).isPresent();
      one.at(findings, id(), Level.WARNING, ofApi, LABEL)
          .about(one.resource(ofApi), value.header())
          .curedBy(() -> cures(methods.stream().map(Method::resource).toList(), value))
          .report(
              one.subject("give")
                  + " no header "
                  + value.header()
                  + ": its value is not in single quotes");
    }
  }

  /** A document and SAM have their own words for what these resources say. */
  private static List<Cure> cures(List<StackResource> resources, HeaderValue value) {
    Optional<String> text = value.value().literal();
    if (text.isEmpty() || !resources.stream().allMatch(StackResource::isPlain)) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (StackResource resource : resources) {
      String quoted = "'" + text.get() + "'";
      changes.add(HeaderEdits.write(resource, text.get(), value.range(), quoted));
    }
    return List.of(
        Cure.achieving(new Edit(changes), "the answer has the header " + value.header()));
  }
}
