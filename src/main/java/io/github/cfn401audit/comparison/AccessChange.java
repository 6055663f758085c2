package io.github.cfn401audit.comparison;

import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * What became of one method, or of a whole API.
 *
 * @param kind what happened
 * @param worse true where some caller loses by it, or a method is no longer protected
 * @param api the API, by name
 * @param request the method; empty for the whole API
 * @param headline what happened, in one sentence
 * @param details who loses or gains and why, one line each
 * @param when the scenario in which it is so; empty for all
 * @param place the method of today; empty where there is none
 */
public record AccessChange(
    Kind kind,
    boolean worse,
    String api,
    String request,
    String headline,
    List<String> details,
    String when,
    Optional<SourceRange> place) {
  public AccessChange {
    details = List.copyOf(details);
  }

  /** What happened. */
  public enum Kind {
    /** Anybody may call now. */
    PUBLIC("public"),
    /** The method, the stage or the API is not there any more. */
    GONE("gone"),
    /** Some token that was accepted is refused, or nobody gets it any more. */
    LOST("lost"),
    /** Something else is asked of a request. */
    ASKS_MORE("asksMore"),
    /** Whether somebody gets through is not known any more. */
    UNDECIDED("undecided"),
    /** A token is asked for now. */
    PROTECTED("protected"),
    /** Some token is accepted that was not. */
    GAINED("gained"),
    /** It was not there before. */
    NEW("new"),
    /** Its file cannot be read. */
    UNREAD("unread"),
    /** Worth knowing. */
    REMARK("remark");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in JSON, stable. */
    public String id() {
      return id;
    }
  }

  /** The method or the API that it is about. */
  public String subject() {
    return request.isEmpty() ? api : request + " of " + api;
  }
}
