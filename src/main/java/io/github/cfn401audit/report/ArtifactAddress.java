package io.github.cfn401audit.report;

import io.github.cfn401audit.source.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a file in a report: relative to the source root, with forward slashes, each
 * segment percent-encoded. A link is followed where it leads to a file below the root, since code
 * scanning shows no links. A file outside of the root gets an absolute address, a file that is only
 * in memory its encoded name.
 */
public final class ArtifactAddress {
  private final Path root;
  private final Path realRoot;
  private final Map<Path, String> known = new HashMap<>();

  /** Addresses relative to that folder. */
  public ArtifactAddress(Path sourceRoot) {
    this.root = sourceRoot.toAbsolutePath().normalize();
    this.realRoot = real(root);
  }

  /** The address of a file. */
  public String of(SourceFile file) {
    return file.path().map(this::ofKnownPath).orElseGet(() -> encodedName(file.name()));
  }

  /** The address of a file of which only the name is known, as the user sees it. */
  public String ofName(String name) {
    try {
      return name.startsWith("<") ? encodedName(name) : ofPath(Path.of(name));
    } catch (InvalidPathException notOfThisSystem) {
      return encodedName(name);
    }
  }

  private String ofKnownPath(Path path) {
    return known.computeIfAbsent(path, this::ofPath);
  }

  /** The path of a file from the root, unencoded; of a file outside of it, the whole path. */
  public String pathOf(SourceFile file) {
    return file.path()
        .map(path -> belowRoot(path).orElse(path).toString().replace('\\', '/'))
        .orElse(file.name());
  }

  private String ofPath(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return belowRoot(absolute)
        .map(ArtifactAddress::segments)
        .orElseGet(() -> "file:///" + drive(absolute) + segments(absolute));
  }

  private Optional<Path> belowRoot(Path absolute) {
    Path real = real(absolute);
    if (isBelow(realRoot, real)) {
      return Optional.of(realRoot.relativize(real));
    }
    return isBelow(root, absolute) ? Optional.of(root.relativize(absolute)) : Optional.empty();
  }

  private static boolean isBelow(Path root, Path path) {
    return path.startsWith(root) && !path.equals(root);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path;
    }
  }

  private static String drive(Path absolute) {
    Path root = absolute.getRoot();
    if (root == null || root.toString().length() < 2 || root.toString().charAt(1) != ':') {
      return "";
    }
    return root.toString().substring(0, 2) + "/";
  }

  private static String segments(Path path) {
    StringBuilder address = new StringBuilder();
    for (Path segment : path) {
      if (address.length() > 0) {
        address.append('/');
      }
      address.append(PercentEncoding.of(segment.toString()));
    }
    return address.toString();
  }

  private static String encodedName(String name) {
    List<String> segments = new ArrayList<>();
    for (String segment : name.split("/", -1)) {
      segments.add(PercentEncoding.of(segment));
    }
    return String.join("/", segments);
  }
}
