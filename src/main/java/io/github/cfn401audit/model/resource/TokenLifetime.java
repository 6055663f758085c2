package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.UnknownReason;
import java.util.Map;

/**
 * How long tokens of one kind live. Example: {@code IdTokenValidity: 25} with no unit is 25 hours.
 *
 * @param token the kind of token, as {@code TokenValidityUnits} names it
 * @param number what is written there; absent where AWS's default holds
 * @param unit {@code seconds}, {@code minutes}, {@code hours} or {@code days}
 */
public record TokenLifetime(String token, Resolved<Long> number, Resolved<String> unit) {
  private static final Map<String, Long> SECONDS_OF =
      Map.of("seconds", 1L, "minutes", 60L, "hours", 3600L, "days", 86_400L);

  /** More than any lifetime that Cognito accepts, so that a product of it fits. */
  private static final long MOST = 1_000_000_000L;

  /** The lifetime of ID tokens; the number counts hours where no unit is written. */
  public static TokenLifetime ofIdTokens(StackResource client) {
    return of(client, "IdToken", "hours");
  }

  /** The lifetime of access tokens; the number counts hours where no unit is written. */
  public static TokenLifetime ofAccessTokens(StackResource client) {
    return of(client, "AccessToken", "hours");
  }

  /** The lifetime of refresh tokens; the number counts days where no unit is written. */
  public static TokenLifetime ofRefreshTokens(StackResource client) {
    return of(client, "RefreshToken", "days");
  }

  private static TokenLifetime of(StackResource client, String token, String usualUnit) {
    PropertyReader properties = client.properties();
    return new TokenLifetime(
        token,
        properties.number(token + "Validity"),
        properties.inside("TokenValidityUnits").literal(token).orDefault(usualUnit));
  }

  /** True where the unit is the one that holds where none is written. */
  public boolean hasNoUnit(StackResource client) {
    return client.properties().inside("TokenValidityUnits").literal(token).provesAbsent();
  }

  /** The same in seconds; absent where no number is written. */
  public Resolved<Long> seconds() {
    if (!number.provesAbsent() && !unit.allows(SECONDS_OF::containsKey)) {
      return new Resolved.Unknown<>(
          new UnknownReason("the unit of " + token + "Validity is not one that Cognito has", ""),
          number.range());
    }
    return number.with(
        unit,
        (count, each) -> Math.max(-1, Math.min(count, MOST)) * SECONDS_OF.getOrDefault(each, 0L));
  }

  /** What the number would come to in seconds, with another unit. */
  public Resolved<Long> secondsIn(String otherUnit) {
    Resolved<String> other = new Resolved.Known<>(otherUnit, unit.range());
    return new TokenLifetime(token, number, other).seconds();
  }

  /** The lifetime as it is meant, such as {@code 25 hours}. */
  public String words() {
    String count = number.shown("some");
    String units = unit.shown("units of time");
    return count
        + " "
        + (count.equals("1") && units.endsWith("s")
            ? units.substring(0, units.length() - 1)
            : units);
  }
}
