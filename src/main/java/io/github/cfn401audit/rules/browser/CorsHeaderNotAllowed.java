package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.browser.AllowedHeaders;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The preflight lets browsers send no such header as the authorizer of the resource reads. */
final class CorsHeaderNotAllowed implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("cors-header-not-allowed");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    List<Method> lacking = new ArrayList<>();
    List<Method> wild = new ArrayList<>();
    for (Method options : audit.methods()) {
      if (options.verb().proves("OPTIONS"::equals)) {
        Optional<AllowedHeaders> allowed = AllowedHeaders.of(options);
        Set<String> needed = allowed.isEmpty() ? Set.of() : headers(options, audit);
        if (needed.stream().anyMatch(header -> allowed.orElseThrow().lack(header))) {
          lacking.add(options);
        } else if (needed.stream().anyMatch(header -> allowed.orElseThrow().onlyByStar(header))) {
          wild.add(options);
        }
      }
    }
    report(audit, findings, Level.WARNING, lacking);
    report(audit, findings, Level.NOTE, wild);
  }

  private void report(Audit audit, Findings findings, Level level, List<Method> methods) {
    for (Preflights one :
        Preflights.by(methods, method -> AllowedHeaders.of(method).orElseThrow().range())) {
      AllowedHeaders allowed = AllowedHeaders.of(one.first()).orElseThrow();
      String header =
          headers(one.first(), audit).stream()
              .filter(name -> allowed.lack(name) || allowed.onlyByStar(name))
              .findFirst()
              .orElseThrow();
      boolean ofApi = one.first().resource().remark(UnfoldingNote.SAM_CORS).isPresent();
      boolean star = allowed.onlyByStar(header);
      one.at(
              findings,
              id(),
              level,
              ofApi,
              (star ? "`*` does not cover the header " : "does not allow the header ") + header)
          .report(
              star
                  ? one.subject("allow")
                      + " the header "
                      + header
                      + " only as `*`, which does not cover it"
                  : one.negated("allow")
                      + " the header "
                      + header
                      + ", so browsers block the call");
    }
  }

  /** The headers that the protected methods of the same resource certainly read. */
  private static Set<String> headers(Method options, Audit audit) {
    Set<String> headers = new LinkedHashSet<>();
    for (Method method : audit.model().browsers().protectedBeside(options)) {
      method.authorizer().target().flatMap(Authorizer::knownHeader).ifPresent(headers::add);
    }
    return headers;
  }
}
