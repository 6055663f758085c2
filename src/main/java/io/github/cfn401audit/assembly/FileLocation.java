package io.github.cfn401audit.assembly;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or folder, with the path it has and the path it is shown by.
 *
 * @param real the path with all links followed; two locations with the same path are one
 * @param shown the path as the user knows it: relative to the current folder where it lies below it
 */
record FileLocation(Path real, Path shown) {

  /** The location of a path; throws where nothing is there. */
  static FileLocation of(Path given, Path currentFolder) throws IOException {
    Path here = currentFolder.toAbsolutePath().normalize();
    Path absolute = here.resolve(given);
    Path straight = absolute.normalize();
    return new FileLocation(
        real(absolute), straight.startsWith(here) ? here.relativize(straight) : given.normalize());
  }

  /** Something in this folder that is not a link. */
  FileLocation child(Path name) {
    return new FileLocation(real.resolve(name), shown.resolve(name));
  }

  /** The folder it is in. */
  FileLocation parent() {
    Path realParent = real.getParent();
    Path shownParent = shown.getParent();
    return new FileLocation(
        realParent == null ? real : realParent, shownParent == null ? Path.of("") : shownParent);
  }

  /** The location that a path leads to from this folder; throws where nothing is there. */
  FileLocation follow(Path path) throws IOException {
    return new FileLocation(real.resolve(path).toRealPath(), shown.resolve(path).normalize());
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
