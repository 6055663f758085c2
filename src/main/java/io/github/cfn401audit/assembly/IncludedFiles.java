package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.IncludeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds and reads the files that templates include, each once. */
final class IncludedFiles {
  private final Consumer<Problem> problems;
  private final Map<Path, Optional<Included>> read = new HashMap<>();

  IncludedFiles(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** A file that a template can include. */
  record Included(SourceText text, MapNode root) {}

  /** True where a template includes this file. */
  boolean contain(FileLocation place) {
    return read.getOrDefault(place.real(), Optional.empty()).isPresent();
  }

  /** The file at a location that a template in a folder names; empty where there is none. */
  Optional<Included> named(Expression location, FileLocation folder) {
    Optional<FileLocation> place = place(TemplateUrl.of(location), folder);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Optional<Included> known = read.get(place.get().real());
    if (known == null) {
      known = read(place.get());
      read.put(place.get().real(), known);
    }
    return known;
  }

  /**
   * A path leads from the folder of the template, and not out of a cloud assembly. An address names
   * a file below that folder by the end of its path, or an asset of the assembly by its name.
   */
  private static Optional<FileLocation> place(TemplateUrl url, FileLocation folder) {
    if (url.isPath()) {
      Optional<FileLocation> place = regular(folder, url.tail());
      boolean inAssembly =
          Files.isRegularFile(folder.child(Path.of(CloudAssembly.MANIFEST)).real());
      return place.filter(file -> !inAssembly || file.real().startsWith(folder.real()));
    }
    String path = url.path();
    while (!path.isEmpty()) {
      Optional<FileLocation> place =
          regular(folder, path).filter(file -> file.real().startsWith(folder.real()));
      if (place.isPresent()) {
        return place;
      }
      int slash = path.indexOf('/');
      path = slash < 0 ? "" : path.substring(slash + 1);
    }
    return url.fileName().isEmpty() ? Optional.empty() : regular(folder, "asset." + url.fileName());
  }

  private static Optional<FileLocation> regular(FileLocation folder, String path) {
    try {
      FileLocation place = folder.follow(Path.of(path));
      return Files.isRegularFile(place.real()) ? Optional.of(place) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Included> read(FileLocation place) {
    Optional<SourceText> text = SourceText.read(place.real(), place.name(), problems);
    Optional<Node> root = text.flatMap(source -> NodeReader.read(source, problems));
    if (text.isEmpty() || root.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> tagged = root.get().first(node -> !node.tag().isEmpty());
    if (tagged.isPresent()) {
      say(
          tagged.get(),
          "the short form `!" + tagged.get().tag() + "` is not allowed in an included file");
      return Optional.empty();
    }
    if (!(root.get() instanceof MapNode map)) {
      say(root.get(), "an included file must be a map");
      return Optional.empty();
    }
    IncludeCall.in(map).ifPresent(call -> say(call, "an included file cannot include another one"));
    return Optional.of(new Included(text.get(), map));
  }

  private void say(Node node, String message) {
    problems.accept(
        new Problem(
            Problem.Code.TEMPLATE_SHAPE,
            message,
            node.range().file().name(),
            node.range().line(),
            node.range().column()));
  }
}
