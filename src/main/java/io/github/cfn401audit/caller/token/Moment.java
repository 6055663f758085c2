package io.github.cfn401audit.caller.token;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time at which tokens are judged, and how dates are written for people.
 *
 * @param now the time
 * @param zone where the reader is
 */
public record Moment(Instant now, ZoneId zone) {
  /** The last second of the year 9999; what lies behind is told as this. */
  private static final long LAST = 253_402_300_799L;

  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** The seconds since 1970. */
  long seconds() {
    return now.getEpochSecond();
  }

  /** {@code 2026-03-01 10:00:00 UTC (2026-03-01 11:00 Europe/Berlin)}. */
  public String date(long seconds) {
    Instant at = Instant.ofEpochSecond(Math.max(-LAST, Math.min(LAST, seconds)));
    String utc = WHOLE.format(at.atZone(ZoneOffset.UTC)) + " UTC";
    return zone.getRules().getOffset(at).equals(ZoneOffset.UTC)
        ? utc
        : utc + " (" + SHORT.format(at.atZone(zone)) + " " + zone.getId() + ")";
  }

  /** {@code 2 hours ago}, {@code in 5 minutes}. */
  public String distance(long seconds) {
    long apart = seconds - seconds();
    if (apart == 0) {
      return "this very second";
    }
    return apart < 0 ? length(-apart) + " ago" : "in " + length(apart);
  }

  /** {@code 3 days}: the two largest units where the second one matters. */
  static String length(long seconds) {
    Duration length = Duration.ofSeconds(Math.min(seconds, 2 * LAST));
    long days = length.toDays();
    if (days >= 2) {
      return days + " days";
    }
    if (length.toHours() >= 1) {
      return joined(length.toHours(), "hour", length.toMinutesPart(), "minute");
    }
    return length.toMinutes() >= 1
        ? joined(length.toMinutes(), "minute", length.toSecondsPart(), "second")
        : count(length.toSeconds(), "second");
  }

  private static String joined(long large, String ofLarge, long small, String ofSmall) {
    boolean matters = small > 0 && large < 10;
    return count(large, ofLarge) + (matters ? " " + count(small, ofSmall) : "");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
