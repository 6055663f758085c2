package io.github.cfn401audit.cli;

import io.github.cfn401audit.authored.SourceTree;
import io.github.cfn401audit.source.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The files below the source root. No link is followed, and nothing outside is read. */
final class WorkTree implements SourceTree {
  private static final int MOST_FILES = 100_000;
  private static final Set<String> NOT_WRITTEN =
      Set.of("node_modules", "cdk.out", "target", "build", "dist", "out", "__pycache__", "venv");

  private final Path here;
  private final Path root;
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Consumer<Path> read;
  private boolean walked;

  /**
   * Opens the tree.
   *
   * @param read is told each file that is read
   */
  WorkTree(Path currentFolder, Path sourceRoot, Consumer<Path> read) {
    this.read = read;
    this.here = real(currentFolder.toAbsolutePath().normalize());
    this.root = real(sourceRoot);
  }

  @Override
  public Optional<SourceText> read(String path) {
    try {
      Path file = root.resolve(path);
      if (!file.startsWith(root)
          || !file.equals(file.normalize())
          || !Files.isRegularFile(file)
          || !file.toRealPath().equals(file)) {
        return Optional.empty();
      }
      read.accept(file);
      return SourceText.read(file, shown(file), problem -> {});
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> named(String fileName) {
    if (!walked) {
      walked = true;
      walk();
      byName.values().forEach(Collections::sort);
    }
    return List.copyOf(byName.getOrDefault(fileName, List.of()));
  }

  @Override
  public String appFolder(String templateName) {
    try {
      Path template = here.resolve(templateName).normalize();
      Path last = template.getParent();
      for (Path folder = last; folder != null && folder.startsWith(root); ) {
        if (Files.exists(folder.resolve("cdk.json"))) {
          return relative(folder);
        }
        if (Files.exists(folder.resolve("manifest.json"))) {
          last = folder.getParent();
        }
        folder = folder.getParent();
      }
      return last != null && last.startsWith(root) ? relative(last) : "";
    } catch (InvalidPathException e) {
      return "";
    }
  }

  private void walk() {
    try {
      Files.walkFileTree(root, new Visitor());
    } catch (IOException e) {
      // What was found until then is what there is to know.
    }
  }

  /** Remembers files by name, and passes over folders that no person writes. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private int seen;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean passed = !folder.equals(root) && (name.startsWith(".") || NOT_WRITTEN.contains(name));
      return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        String name = String.valueOf(file.getFileName());
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(relative(file));
      }
      return ++seen < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace(File.separatorChar, '/');
  }

  private String shown(Path file) {
    Path shown = file.startsWith(here) ? here.relativize(file) : root.relativize(file);
    return shown.toString().replace(File.separatorChar, '/');
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
