package io.github.cfn401audit.source;

/** Something that stands at a place of a file. */
public interface Located {

  /** The stretch of the file that the user wrote for it. */
  SourceRange range();
}
