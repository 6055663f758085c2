package io.github.cfn401audit.assembly;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The globs of what is left out. */
record Excludes(List<PathMatcher> globs) {

  private static final String ANYWHERE = "**/";

  /** Throws where a glob cannot be understood. */
  static Excludes of(List<String> globs) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String glob : globs) {
      String plain = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
      matchers.add(matcher(plain));
      if (plain.startsWith(ANYWHERE)) {
        // For Java the folder that the two stars stand for may not be empty.
        matchers.add(matcher(plain.substring(ANYWHERE.length())));
      }
    }
    return new Excludes(List.copyOf(matchers));
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "`" + glob + "` is no glob: " + e.getDescription().toLowerCase(java.util.Locale.ROOT), e);
    }
  }

  /** True where this file or folder is left out by itself. */
  boolean match(Path shown) {
    for (PathMatcher glob : globs) {
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
