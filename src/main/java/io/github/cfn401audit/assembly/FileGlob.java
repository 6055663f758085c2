package io.github.cfn401audit.assembly;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/**
 * A glob that matches paths. A slash at its end does not matter, and {@code **} may stand for
 * nothing.
 */
public final class FileGlob {
  private static final String ANYWHERE = "**/";

  private final List<PathMatcher> matchers;

  private FileGlob(List<PathMatcher> matchers) {
    this.matchers = matchers;
  }

  /**
   * Reads a glob.
   *
   * @throws IllegalArgumentException where it cannot be understood, with a message for the user
   */
  public static FileGlob of(String glob) {
    String plain = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
    List<PathMatcher> matchers = new ArrayList<>();
    matchers.add(matcher(plain));
    if (plain.startsWith(ANYWHERE)) {
      // For Java the folder that the two stars stand for may not be empty.
      matchers.add(matcher(plain.substring(ANYWHERE.length())));
    }
    return new FileGlob(matchers);
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "`" + glob + "` is not a valid glob: " + e.getDescription().toLowerCase(Locale.ROOT), e);
    }
  }

  /** True for a path that the glob matches. */
  public boolean matches(Path path) {
    for (PathMatcher matcher : matchers) {
      if (matcher.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
