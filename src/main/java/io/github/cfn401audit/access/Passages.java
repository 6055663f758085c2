package io.github.cfn401audit.access;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/** What lies between callers and the methods of one model. */
final class Passages {
  private final Access access;
  private final CallingClients clients;

  Passages(Access access) {
    this.access = access;
    this.clients = new CallingClients(access.model());
  }

  Passage of(MethodAccess judged) {
    Method method = judged.method();
    Model model = access.model();
    Optional<TokenRequirement> requirement = judged.requirement();
    return new Passage(
        nameOf(method.api()),
        judged.verdict().asksForNoUserPoolToken()
            ? authorizerName(method)
            : requirement
                .map(asked -> asked.authorizer().name())
                .orElseGet(() -> authorizerName(method)),
        method.apiKeyRequired().orDefault(false).truthOf(needed -> needed),
        preflight(method),
        model.browsers().areServedBy(method.api()),
        requirement.map(asked -> Candidates.of(access, clients, judged, asked)).orElse(List.of()),
        requirement
            .map(asked -> OpenQuestion.of(access.unseen(asked)))
            .orElseGet(() -> OpenQuestion.of(judged.verdict().questions())),
        Candidates.refusalOf(judged));
  }

  private static String nameOf(RestApi api) {
    return api.resource()
        .map(resource -> resource.properties().literal("Name").shown(""))
        .orElse("");
  }

  private static String authorizerName(Method method) {
    return method.authorizer().target().map(authorizer -> authorizer.name()).orElse("");
  }

  /** Of several methods that may answer it, those with the verb OPTIONS go before ANY. */
  private Preflight preflight(Method method) {
    if (!method.isPathKnown() || !access.model().isWhollySeen(method.api())) {
      return Preflight.UNKNOWN;
    }
    Preflight any = Preflight.ABSENT;
    for (Method other : access.model().methodsOf(method.api())) {
      if (!other.path().equals(method.path())) {
        continue;
      }
      if (other.verb().proves("OPTIONS"::equals)) {
        return answer(other);
      }
      if (other.verb().allows("OPTIONS"::equals)) {
        any = Preflight.UNKNOWN;
      } else if (other.verb().proves("ANY"::equals)) {
        any = answer(other);
      }
    }
    return any;
  }

  private static Preflight answer(Method preflight) {
    StackResource resource = preflight.resource();
    if (resource.exists() == Truth.UNKNOWN || preflight.authorizationType().reason().isPresent()) {
      return Preflight.UNKNOWN;
    }
    return preflight.authorizationType().proves("NONE"::equals)
        ? Preflight.ANSWERED
        : Preflight.REFUSED;
  }
}
