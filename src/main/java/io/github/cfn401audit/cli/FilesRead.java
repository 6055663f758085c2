package io.github.cfn401audit.cli;

import io.github.cfn401audit.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The files that a run read, which it never overwrites. */
final class FilesRead {
  private final Set<Path> paths;

  private FilesRead(Set<Path> paths) {
    this.paths = paths;
  }

  /** These files, those of the first kind only where they are on disk. */
  static FilesRead of(Collection<SourceFile> files, Collection<Path> others) {
    FilesRead read = new FilesRead(new HashSet<>());
    files.forEach(file -> file.path().ifPresent(path -> read.paths.add(real(path))));
    others.forEach(path -> read.paths.add(real(path)));
    return read;
  }

  /** These files and one more. */
  FilesRead and(Path path) {
    FilesRead more = new FilesRead(new HashSet<>(paths));
    more.paths.add(real(path));
    return more;
  }

  /** Remembers one more, which is read while reports are made. */
  void add(Path path) {
    paths.add(real(path));
  }

  /**
   * True for a file that was read, by whatever name, and for one that belongs to a cloud assembly.
   */
  boolean contain(Path file) {
    return paths.contains(real(file)) || isOfAssembly(file);
  }

  private static boolean isOfAssembly(Path file) {
    Path name = file.getFileName();
    if (name == null || !Files.isRegularFile(file)) {
      return false;
    }
    return switch (name.toString()) {
      case "manifest.json", "tree.json", "cdk.out" ->
          Files.isRegularFile(file.resolveSibling("manifest.json"))
              && Files.isRegularFile(file.resolveSibling("cdk.out"));
      default ->
          name.toString().endsWith(".assets.json")
              && Files.isRegularFile(file.resolveSibling("manifest.json"));
    };
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
