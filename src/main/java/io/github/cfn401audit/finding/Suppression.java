package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.SourceRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement of the user that findings of one rule are known and must not be reported.
 *
 * @param rule the rule
 * @param reason why, in the user's words
 * @param expires the last day on which it has an effect; empty for no end
 * @param kind where it stands
 * @param at its place
 */
public record Suppression(
    RuleId rule, String reason, Optional<LocalDate> expires, Kind kind, SourceRange at) {

  /** Where a suppression stands, as SARIF tells it. */
  public enum Kind {
    /** In what is audited: a template, a document, a CDK app. */
    IN_SOURCE("inSource"),
    /** In the configuration file. */
    EXTERNAL("external");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in SARIF and JSON. */
    public String id() {
      return id;
    }
  }

  /** True where its last day is over. */
  public boolean isExpired(LocalDate today) {
    return expires.filter(today::isAfter).isPresent();
  }
}
