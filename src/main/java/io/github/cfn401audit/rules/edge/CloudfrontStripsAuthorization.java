package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edge.Front;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A distribution keeps the header with the token from the API behind it. */
final class CloudfrontStripsAuthorization implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("cloudfront-strips-authorization");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    List<Front> fronts = audit.model().fronts();
    for (Front front : fronts) {
      if (!front.behavior().leavesRequestsAlone()) {
        continue;
      }
      List<Method> failing = new ArrayList<>();
      for (Method method : audit.model().methodsOf(front.api())) {
        if (isStripped(front, method) && !hasAnotherWay(method, front, fronts)) {
          failing.add(method);
        }
      }
      if (!failing.isEmpty()) {
        report(findings, front, failing);
      }
    }
  }

  private static boolean isStripped(Front front, Method method) {
    Optional<String> header = header(method);
    return header.isPresent()
        && method.isProtected()
        && method.resource().exists() == Truth.YES
        && front.addsNone(header.get())
        && front.behavior().passes(header.get(), method.verb()) == Truth.NO
        && front.reaches(method);
  }

  /** True where another behavior may be the one that callers of the method are meant to use. */
  private static boolean hasAnotherWay(Method method, Front front, List<Front> fronts) {
    for (Front other : fronts) {
      if (!other.equals(front)
          && other.distribution().equals(front.distribution())
          && other.api().equals(front.api())
          && other.mayReach(method)
          && !(other.behavior().leavesRequestsAlone() && isStripped(other, method))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> header(Method method) {
    return method.authorizer().target().flatMap(Authorizer::knownHeader);
  }

  private void report(Findings findings, Front front, List<Method> failing) {
    Method first = failing.get(0);
    String header = header(first).orElseThrow();
    findings
        .at(
            id(),
            Level.ERROR,
            front.distribution(),
            front.behavior().headersPlace(),
            "does not pass the header " + header + " to " + front.api().name())
        .step(front.distribution(), front.behavior().words() + " leads to " + front.api().name())
        .step(first.resource(), "reads the token from the header " + header)
        .also(failing.subList(1, failing.size()))
        .failing(failing)
        .report(
            Phrases.firstAndMore(failing.stream().map(Method::request).toList())
                + " "
                + Phrases.verb(failing.size(), "answer")
                + " 401 through "
                + front.distribution().logicalId()
                + ": CloudFront removes the header "
                + header);
  }
}
