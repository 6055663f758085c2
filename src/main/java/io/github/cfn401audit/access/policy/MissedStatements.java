package io.github.cfn401audit.access.policy;

import java.util.List;
import java.util.Optional;

/** Says why statements that allow something let nobody through to one method in one stage. */
final class MissedStatements {
  private final Endpoint endpoint;
  private final Exposure exposure;
  private final MethodRequests method;

  MissedStatements(Endpoint endpoint, Exposure exposure, MethodRequests method) {
    this.endpoint = endpoint;
    this.exposure = exposure;
    this.method = method;
  }

  Miss miss(AppliedStatement applied) {
    Statement statement = applied.statement();
    if (!statement.actions().holding().isPossible()) {
      return new Miss(statement, Miss.Why.ACTION);
    }
    if (!names(applied.possible())) {
      return resource(statement);
    }
    Principals principals = statement.principals();
    Miss.Why why =
        principals.holding(true).isPossible()
            ? condition(statement.conditionHolding(exposure))
            : principals.areAccounts() ? Miss.Why.AWS_PRINCIPAL : Miss.Why.OTHER_PRINCIPAL;
    return new Miss(statement, why);
  }

  private static Miss.Why condition(Holding holding) {
    if (holding.grounds().contains(Ground.IAM_KEY)) {
      return Miss.Why.IAM_KEY;
    }
    return holding.grounds().contains(Ground.VPC_KEY) ? Miss.Why.VPC_KEY : Miss.Why.CONDITION;
  }

  /** A pattern is meant for the method where it names it once its one mistake is mended. */
  private Miss resource(Statement statement) {
    if (!statement.resources().inverted()) {
      for (ResourcePattern pattern : statement.resources().patterns()) {
        if (pattern.holdsPathParameter() && names(pattern.withStars())) {
          return new Miss(
              statement, Miss.Why.PATH_PARAMETER, Optional.of(pattern), Optional.empty());
        }
      }
      for (ResourcePattern pattern : statement.resources().patterns()) {
        Optional<Endpoint.Part> part = pattern.differingPart(endpoint);
        if (part.isPresent() && isMeant(pattern)) {
          return new Miss(
              statement,
              Miss.Why.ANOTHER_API,
              Optional.of(pattern),
              part.map(Endpoint.Part::shown));
        }
      }
    }
    return new Miss(statement, Miss.Why.REQUEST);
  }

  private boolean isMeant(ResourcePattern pattern) {
    return pattern.ofThisApi().filter(this::names).isPresent()
        || pattern.inAnyStage().filter(this::names).isPresent();
  }

  private boolean names(ResourcePattern pattern) {
    Resources only = new Resources(List.of(pattern), false, List.of());
    return names(only.possible(endpoint, new Marks()));
  }

  private boolean names(RequestSearch.Part part) {
    return !RequestSearch.find(method.reading(), List.of(part), List.of()).provesNone();
  }
}
