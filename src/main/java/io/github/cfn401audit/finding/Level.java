package io.github.cfn401audit.finding;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, weakest first. */
public enum Level {
  /** Worth knowing while hunting a 401; nothing is proved to fail. */
  NOTE,
  /** Fails for some callers, in some scenario, or by one of two documents. */
  WARNING,
  /** The files alone prove that something a user wants is certain to fail. */
  ERROR;

  /** {@code note}, {@code warning} or {@code error}: the name in options, text, JSON and SARIF. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One step weaker; a note stays a note. */
  public Level dropped() {
    return this == ERROR ? WARNING : NOTE;
  }

  /** Why a finding of this level is reported one step weaker, in one sentence. */
  String dropRemark(String why) {
    return switch (this) {
      case ERROR -> "a warning, not an error: " + why;
      case WARNING -> "a note, not a warning: " + why;
      case NOTE -> "only a note: " + why;
    };
  }

  /** True if this is as bad as the other, or worse. */
  public boolean isAtLeast(Level other) {
    return compareTo(other) >= 0;
  }

  /** The level of that name, in lower case; empty for any other text. */
  public static Optional<Level> of(String id) {
    for (Level level : values()) {
      if (level.id().equals(id)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
