package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.access.policy.Holding.When;
import io.github.cfn401audit.access.policy.PolicyDecision.Outcome;
import io.github.cfn401audit.access.policy.RequestSearch.Answer;
import io.github.cfn401audit.access.policy.RequestSearch.Part;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Weighs the requests of one method against every statement. A denial goes before what is allowed,
 * and what nothing allows is refused; see the section on Cognito authorizers of
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html.
 */
final class RequestDecision {
  private static final UnknownReason TOO_MUCH =
      new UnknownReason("the policy has more wildcards than can be weighed", "write fewer of them");
  private static final UnknownReason INFERRED =
      new UnknownReason(
          "that the policy denies every caller is documented nowhere",
          "name the callers that it lets in");

  private final List<AppliedStatement> statements;
  private final List<UnknownReason> unknown;
  private final MethodRequests method;
  private final String stage;
  private final Reading requests;
  private boolean tooMuch;

  RequestDecision(
      List<AppliedStatement> statements,
      List<UnknownReason> unknown,
      MethodRequests method,
      String stage) {
    this.statements = statements;
    this.unknown = unknown;
    this.method = method;
    this.stage = stage;
    this.requests = method.reading();
  }

  PolicyDecision made() {
    List<Part> denied = certain(s -> s.surelyDenies() && s.holds(When.ALWAYS));
    if (covers(denied)) {
      boolean firm = covers(certain(AppliedStatement::deniesFirmly));
      return new PolicyDecision(
          Outcome.DENIED, Optional.empty(), List.of(), firm ? List.of() : List.of(INFERRED));
    }
    List<Part> mayBeAllowed = possible(s -> !s.surelyDenies());
    if (unknown.isEmpty() && find(mayBeAllowed, List.of()).provesNone()) {
      return new PolicyDecision(
          allowsOnlyPrincipals() ? Outcome.ONLY_PRINCIPALS : Outcome.NEITHER,
          Optional.empty(),
          List.of(),
          List.of());
    }
    Optional<String> example = refused(denied, List.of());
    Outcome outcome = Outcome.DENIED_FOR_SOME;
    if (example.isEmpty() && unknown.isEmpty()) {
      outcome = Outcome.NEITHER_FOR_SOME;
      example = refused(List.of(Part.everything()), mayBeAllowed);
    }
    if (example.isPresent()) {
      boolean passes = unknown.isEmpty() && refused(allowed(), kept()).isPresent();
      return new PolicyDecision(outcome, example, restrictions(), passes ? List.of() : questions());
    }
    return wholly();
  }

  /** A request that the statement certainly names; it may be one of many. */
  Optional<String> refusedBy(AppliedStatement statement) {
    return refused(List.of(statement.certain()), List.of());
  }

  boolean isCoveredBy(AppliedStatement statement) {
    return covers(List.of(statement.certain()));
  }

  /** The same where no request is certainly treated otherwise than the rest. */
  private PolicyDecision wholly() {
    if (!unknown.isEmpty() || !covers(allowed()) || !find(mayBeKept(), List.of()).provesNone()) {
      return new PolicyDecision(Outcome.UNKNOWN, Optional.empty(), List.of(), questions());
    }
    List<String> restrictions = restrictions();
    return new PolicyDecision(
        restrictions.isEmpty() ? Outcome.ALLOWED : Outcome.DEPENDS,
        Optional.empty(),
        restrictions,
        List.of());
  }

  /** True where some statement allows requests to the method, but each to AWS principals only. */
  private boolean allowsOnlyPrincipals() {
    boolean some = false;
    for (AppliedStatement s : statements) {
      if (!s.surelyDenies() && s.statement().actions().holding().isPossible() && touches(s)) {
        if (!s.statement().principals().areAccounts()) {
          return false;
        }
        some = true;
      }
    }
    return some;
  }

  /** What is let in, at least for some callers. */
  private List<Part> allowed() {
    return certain(s -> s.surelyAllows() && (s.holds(When.ALWAYS) || s.holds(When.SOMETIMES)));
  }

  /** What is kept out, or may be. */
  private List<Part> kept() {
    List<Part> kept = certain(s -> s.surelyDenies() && s.holds(When.ALWAYS));
    kept.addAll(mayBeKept());
    return kept;
  }

  /** What may be kept out from all callers, though that is not certain. */
  private List<Part> mayBeKept() {
    return possible(s -> !s.surelyAllows() && !(s.surelyDenies() && s.holds(When.SOMETIMES)));
  }

  /** What a request has to be like to get in. */
  private List<String> restrictions() {
    List<String> restrictions = new ArrayList<>();
    if (!covers(certain(s -> s.surelyAllows() && s.holds(When.ALWAYS)))) {
      Set<String> ways = new LinkedHashSet<>();
      for (AppliedStatement s : statements) {
        if (s.surelyAllows() && s.holds(When.SOMETIMES) && touches(s)) {
          ways.add(RestrictionWords.allowed(s.holding().restrictions()));
        }
      }
      if (!ways.isEmpty()) {
        restrictions.add("allowed only " + String.join(", or ", ways));
      }
    }
    for (AppliedStatement s : statements) {
      if (s.surelyDenies() && s.holds(When.SOMETIMES) && touches(s)) {
        restrictions.add(RestrictionWords.denied(s.holding().restrictions()));
      }
    }
    return restrictions.stream().distinct().toList();
  }

  private boolean touches(AppliedStatement statement) {
    return !find(List.of(statement.possible()), List.of()).provesNone();
  }

  private List<UnknownReason> questions() {
    Set<UnknownReason> questions = new LinkedHashSet<>(unknown);
    for (AppliedStatement s : statements) {
      if (touches(s)) {
        questions.addAll(s.holding().unknown());
        questions.addAll(s.statement().resources().questions());
      }
    }
    if (tooMuch) {
      questions.add(TOO_MUCH);
    }
    if (questions.isEmpty()) {
      questions.add(
          new UnknownReason(
              "which requests the policy names is known at deployment only",
              "write its Resource as `execute-api:/*`"));
    }
    return List.copyOf(questions);
  }

  private List<Part> certain(Predicate<AppliedStatement> which) {
    return parts(which, true);
  }

  private List<Part> possible(Predicate<AppliedStatement> which) {
    return parts(which, false);
  }

  private List<Part> parts(Predicate<AppliedStatement> which, boolean certain) {
    List<Part> parts = new ArrayList<>();
    for (AppliedStatement s : statements) {
      if (s.holding().isPossible() && which.test(s)) {
        parts.add(certain ? s.certain() : s.possible());
      }
    }
    return parts;
  }

  /** True where each request of the method is in one of the languages. */
  private boolean covers(List<Part> parts) {
    return !parts.isEmpty() && find(List.of(Part.everything()), parts).provesNone();
  }

  /** A request that certainly reaches this method, in one of the languages and not in others. */
  private Optional<String> refused(List<Part> inside, List<Part> outside) {
    if (!method.exact()) {
      return Optional.empty();
    }
    List<Part> all = new ArrayList<>(outside);
    all.addAll(method.elsewhere());
    return find(inside, all).request().map(this::shown);
  }

  private Answer find(List<Part> inside, List<Part> outside) {
    Answer answer = RequestSearch.find(requests, inside, outside);
    tooMuch |= !answer.decided();
    return answer;
  }

  /** {@code GET /prod/items/admin}. */
  private String shown(String request) {
    int slash = request.indexOf('/');
    return request.substring(0, slash) + " /" + stage + request.substring(slash);
  }
}
