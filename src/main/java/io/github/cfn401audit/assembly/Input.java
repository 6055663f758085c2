package io.github.cfn401audit.assembly;

import java.nio.file.Path;
import java.util.List;

/**
 * The input that a run reads.
 *
 * @param paths files and folders, as the user wrote them
 * @param standardInput true where standard input is one of the files
 * @param exclude globs of files and folders that are left out, matched against the names that the
 *     user is shown; also against what the user names
 */
public record Input(List<Path> paths, boolean standardInput, List<String> exclude) {

  /** Refuses a glob that cannot be understood, with a message that quotes it. */
  public Input {
    paths = List.copyOf(paths);
    exclude = List.copyOf(exclude);
    ExcludedPaths.of(exclude);
  }
}
