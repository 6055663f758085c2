package io.github.cfn401audit.assembly;

import java.nio.file.Path;
import java.util.List;

/** Tells by globs which paths are left out. */
record ExcludedPaths(List<FileGlob> globs) {

  /** Throws where a glob cannot be understood. */
  static ExcludedPaths of(List<String> globs) {
    return new ExcludedPaths(globs.stream().map(FileGlob::of).toList());
  }

  /** True where this file or folder is left out by itself. */
  boolean match(Path shown) {
    for (FileGlob glob : globs) {
      if (glob.matches(shown)) {
        return true;
      }
    }
    return false;
  }

  /** True where this file or a folder that it is shown in is left out. */
  boolean matchAny(Path shown) {
    if (globs.isEmpty()) {
      return false;
    }
    for (Path part = shown; part != null; part = part.getParent()) {
      if (match(part)) {
        return true;
      }
    }
    return false;
  }
}
