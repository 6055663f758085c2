package io.github.cfn401audit.source;

/** Something that a file contains at a known place. */
public interface Located {

  /** The stretch of the file that the user wrote for it. */
  SourceRange range();
}
