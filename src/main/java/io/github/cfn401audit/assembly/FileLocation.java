package io.github.cfn401audit.assembly;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or folder, with the path it has and the path it is shown by.
 *
 * @param real the path with all links followed; two locations with the same path are one
 * @param root the folder that the user named, or that a named file is in, with all links followed:
 *     links that lead out of it are not followed
 * @param shown the path as the user knows it: relative to the current folder where it lies below it
 */
record FileLocation(Path real, Path root, Path shown) {

  /** The location of a path; throws where nothing is there. */
  static FileLocation of(Path given, Path currentFolder) throws IOException {
    Path here = currentFolder.toAbsolutePath().normalize();
    Path absolute = here.resolve(given);
    Path straight = absolute.normalize();
    Path real = real(absolute);
    Path folder = real.getParent();
    return new FileLocation(
        real,
        folder == null || Files.isDirectory(real) ? real : folder,
        straight.startsWith(here) ? here.relativize(straight) : given.normalize());
  }

  /** Something in this folder that is not a link. */
  FileLocation child(Path name) {
    return new FileLocation(real.resolve(name), root, shown.resolve(name));
  }

  /** The folder it is in. */
  FileLocation parent() {
    Path realParent = real.getParent();
    Path shownParent = shown.getParent();
    return new FileLocation(
        realParent == null ? real : realParent,
        root,
        shownParent == null ? Path.of("") : shownParent);
  }

  /**
   * The location that a path leads to from this folder; throws where nothing is there, or where a
   * link on the way leads out of the named folder.
   */
  FileLocation follow(Path path) throws IOException {
    Path written = real.resolve(path);
    Path there = written.toRealPath();
    if (!there.equals(written.normalize()) && !there.startsWith(root)) {
      throw new OutsideFolderException();
    }
    return new FileLocation(there, root, shown.resolve(path).normalize());
  }

  /** The name for messages, with forward slashes. */
  String name() {
    String text = shown.toString();
    return text.isEmpty() ? "." : text.replace(File.separatorChar, '/');
  }

  /** A pipe has no real path, yet it can be read. */
  private static Path real(Path absolute) throws IOException {
    return Files.exists(absolute) && !Files.isRegularFile(absolute) && !Files.isDirectory(absolute)
        ? absolute
        : absolute.toRealPath();
  }
}
