package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.LifetimeEdits;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.TokenLifetime;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tokens of the app client would live longer or shorter than Cognito allows, most often because a
 * number that is meant as minutes counts hours.
 */
final class TokenValidityRefused implements Rule {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long USUAL_REFRESH = 30 * DAY;

  /** The tokens of one kind, and what Cognito allows for them. */
  private record Kind(String tokens, TokenLifetime lifetime, long least, long most, String range) {

    /**
     * What zero means for ID and access tokens, no document says; for refresh tokens it is 30 days.
     */
    boolean isOutOfRange() {
      return lifetime.seconds().proves(seconds -> seconds != 0 && !allows(seconds));
    }

    boolean allows(long seconds) {
      return seconds >= least && seconds <= most;
    }
  }

  @Override
  public RuleId id() {
    return new RuleId("token-validity-refused");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      TokenLifetime id = TokenLifetime.ofIdTokens(client.resource());
      TokenLifetime access = TokenLifetime.ofAccessTokens(client.resource());
      TokenLifetime refresh = TokenLifetime.ofRefreshTokens(client.resource());
      Kind[] kinds = {
        new Kind("ID tokens", id, 5 * MINUTE, DAY, "5 minutes to 1 day"),
        new Kind("access tokens", access, 5 * MINUTE, DAY, "5 minutes to 1 day"),
        new Kind("refresh tokens", refresh, HOUR, 10 * 365 * DAY, "1 hour to 10 years")
      };
      Optional<Kind> wrong = firstOutOfRange(kinds);
      if (wrong.isPresent()) {
        reportRange(findings, client, wrong.get());
      } else if (isShorter(refresh, id)) {
        reportOrder(findings, client, refresh, id, "ID tokens");
      } else if (isShorter(refresh, access)) {
        reportOrder(findings, client, refresh, access, "access tokens");
      }
    }
  }

  private static Optional<Kind> firstOutOfRange(Kind[] kinds) {
    Optional<Kind> first = Optional.empty();
    for (Kind kind : kinds) {
      if (kind.isOutOfRange() && first.filter(other -> !isBefore(kind, other)).isEmpty()) {
        first = Optional.of(kind);
      }
    }
    return first;
  }

  private static boolean isBefore(Kind kind, Kind other) {
    return kind.lifetime().number().range().start() < other.lifetime().number().range().start();
  }

  private static boolean isShorter(TokenLifetime refresh, TokenLifetime other) {
    Resolved<Long> refreshed =
        refresh.seconds().map(seconds -> seconds == 0 ? USUAL_REFRESH : seconds);
    return refreshed
        .with(other.seconds().orDefault(HOUR), (longer, shorter) -> longer < shorter)
        .proves(isShorter -> isShorter);
  }

  private void reportRange(Findings findings, UserPoolClient client, Kind kind) {
    TokenLifetime lifetime = kind.lifetime();
    findings
        .at(
            id(),
            Level.ERROR,
            client.resource(),
            lifetime.number().range(),
            "this is " + lifetime.words() + "; Cognito allows " + kind.range())
        .curedBy(() -> unitThatIsMeant(client, kind))
        .reportRefusedDeployment(
            kind.tokens() + " of " + client.name() + " would live for " + lifetime.words());
  }

  /**
   * The unit in which a number without one is meant: the first with which Cognito allows it. A unit
   * that is written was chosen, and the number is wrong.
   */
  private static List<Cure> unitThatIsMeant(UserPoolClient client, Kind kind) {
    if (!kind.lifetime().hasNoUnit(client.resource())) {
      return List.of();
    }
    return Stream.of("minutes", "seconds")
        .filter(unit -> kind.lifetime().secondsIn(unit).proves(kind::allows))
        .limit(1)
        .map(unit -> LifetimeEdits.countIn(unit, client, kind.lifetime()))
        .map(change -> Cure.deploying(Edit.of(change)))
        .toList();
  }

  private void reportOrder(
      Findings findings,
      UserPoolClient client,
      TokenLifetime refresh,
      TokenLifetime other,
      String tokens) {
    findings
        .at(
            id(),
            Level.ERROR,
            client.resource(),
            refresh.number().range(),
            "this is "
                + refresh.words()
                + "; "
                + tokens
                + " live for "
                + (other.number().provesAbsent() ? "1 hour" : other.words()))
        .reportRefusedDeployment(
            "refresh tokens of " + client.name() + " would live for less time than its " + tokens);
  }
}
