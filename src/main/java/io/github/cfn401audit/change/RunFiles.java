package io.github.cfn401audit.change;

import io.github.cfn401audit.source.SourceFile;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The files of a run, by their paths from the source root.
 *
 * @param path the path of a file
 * @param read the paths of all templates that were read
 * @param exists true for a path at which there is a file, read or not
 */
public record RunFiles(
    Function<SourceFile, String> path, Set<String> read, Predicate<String> exists) {
  public RunFiles {
    read = Set.copyOf(read);
  }
}
