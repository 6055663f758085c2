package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/**
 * One thing that a method asks of a token, and whether this token has it.
 *
 * @param name what it is about
 * @param passes whether the token gets through
 * @param words what was asked for and what was found, in one sentence
 * @param rule the rule that names the refusal; empty unless there is one
 * @param advice what to do; empty where the token gets through
 */
public record Gate(Name name, Truth passes, String words, Optional<RuleId> rule, String advice) {

  /** What a gate is about, in the order in which they are told. */
  public enum Name {
    /** Whether it is a token of a user pool, and whole. */
    FORM("form"),
    /** The header in which it was sent. */
    HEADER("header"),
    /** The pool that issued it. */
    POOL("pool"),
    /** The signature, where the keys are given. */
    SIGNATURE("signature"),
    /** The time from which and until which it counts. */
    TIME("time"),
    /** An ID token or an access token. */
    KIND("kind"),
    /** The scopes of an access token. */
    SCOPE("scope"),
    /** The audience. */
    AUDIENCE("audience"),
    /** What is asked of the request besides the token. */
    REQUEST("request");

    private final String word;

    Name(String word) {
      this.word = word;
    }

    /** Its name in the report. */
    public String word() {
      return word;
    }
  }

  static Gate passed(Name name, String words) {
    return new Gate(name, Truth.YES, words, Optional.empty(), "");
  }

  static Gate refused(Name name, RuleId rule, String words, String advice) {
    return new Gate(name, Truth.NO, words, Optional.of(rule), advice);
  }

  static Gate unknown(Name name, String words, String advice) {
    return new Gate(name, Truth.UNKNOWN, words, Optional.empty(), advice);
  }

  /** {@code ok}, {@code refused} or {@code unknown}. */
  public String outcome() {
    return switch (passes) {
      case YES -> "ok";
      case NO -> "refused";
      case UNKNOWN -> "unknown";
    };
  }
}
