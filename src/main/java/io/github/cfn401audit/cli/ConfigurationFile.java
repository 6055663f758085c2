package io.github.cfn401audit.cli;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.suppression.Configuration;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The configuration file: the one that is named, else the nearest one from the current folder up to
 * the top of the git work tree. Outside of a work tree only the current folder is searched.
 *
 * @param configuration what it says
 * @param problems what is wrong with it
 * @param path where it is; empty where there is none
 */
record ConfigurationFile(Configuration configuration, List<Problem> problems, Optional<Path> path) {
  private static final String NAME = ".cfn-401-audit.yaml";

  ConfigurationFile {
    problems = List.copyOf(problems);
  }

  /** Reads the file; where there is none, nothing is configured. */
  static ConfigurationFile of(Console console, Optional<String> named) {
    if (named.isPresent()) {
      return read(named(console, named.get()), named.get().replace('\\', '/'));
    }
    Path here = console.currentFolder().toAbsolutePath().normalize();
    StringBuilder name = new StringBuilder(NAME);
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(NAME);
      if (isThere(file) && (folder.equals(here) || isInWorkTree(folder))) {
        return read(file, name.toString());
      }
      if (Files.exists(folder.resolve(".git"))) {
        break;
      }
      name.insert(0, "../");
    }
    return new ConfigurationFile(Configuration.none(), List.of(), Optional.empty());
  }

  /** Even where it cannot be read: what it says would be missed. */
  private static boolean isThere(Path file) {
    return Files.exists(file) || Files.isSymbolicLink(file);
  }

  private static boolean isInWorkTree(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  private static Path named(Console console, String name) {
    try {
      if (!name.isEmpty()) {
        return console.currentFolder().resolve(name);
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty name.
    }
    throw new UsageException("--config: `" + name + "` is not a file name");
  }

  private static ConfigurationFile read(Path path, String name) {
    List<Problem> problems = new ArrayList<>();
    Optional<Node> root =
        SourceText.read(path, name, problems::add)
            .flatMap(text -> NodeReader.read(text, problems::add));
    Configuration configuration =
        root.map(node -> Configuration.read(node, problems::add)).orElse(Configuration.none());
    return new ConfigurationFile(configuration, problems, Optional.of(path));
  }

  /** True where something in it cannot be used. */
  boolean failed() {
    return problems.stream().anyMatch(Problem::fatal);
  }
}
