package io.github.cfn401audit.authored;

import io.github.cfn401audit.source.SourceRange;

/**
 * The place in a source file that creates a resource.
 *
 * @param range one line long
 * @param kind how near it is to what is wrong
 */
public record AuthoredPlace(SourceRange range, Kind kind) {
  /** How near a place is to what is wrong. */
  public enum Kind {
    /** The property itself. */
    PROPERTY,
    /** The statement that creates the resource. */
    STATEMENT,
    /** The only call in the file of the trace that names the construct. */
    GUESS
  }

  /** The place as a person writes it, marked where it is a guess. */
  public String words() {
    String place = range.file().name() + ":" + range.line();
    return kind == Kind.GUESS ? place + " (a guess)" : place;
  }
}
