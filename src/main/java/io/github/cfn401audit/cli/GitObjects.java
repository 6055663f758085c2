package io.github.cfn401audit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of a revision, read from the objects of git into a folder that is deleted afterwards. The
 * work tree and the index are not touched. This is the one class that starts a process.
 */
final class GitObjects implements AutoCloseable {
  private static final String PREFIX = "git:";

  private final Path folder;
  private final String path;

  private GitObjects(Path folder, String path) {
    this.folder = folder;
    this.path = path;
  }

  /** True for {@code git:REVISION:PATH}. */
  static boolean isMeant(String word) {
    return word.startsWith(PREFIX);
  }

  /** Reads the files below a path of a revision; what git refuses is a usage error. */
  static GitObjects read(Path currentFolder, String word) {
    String name = word.substring(PREFIX.length());
    int colon = name.indexOf(':');
    if (colon <= 0 || name.startsWith("-")) {
      throw new UsageException("`" + word + "` is not git:REVISION:PATH");
    }
    String revision = name.substring(0, colon);
    String path = name.substring(colon + 1);
    try {
      Path folder = Files.createTempDirectory("cfn-401-audit");
      GitObjects objects = new GitObjects(folder, safe(folder, path).equals(folder) ? "." : path);
      try {
        objects.readAll(currentFolder, word, revision, path);
        return objects;
      } catch (IOException | RuntimeException e) {
        objects.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UsageException("cannot read `" + word + "`: " + e.getMessage());
    }
  }

  private void readAll(Path currentFolder, String word, String revision, String path)
      throws IOException {
    String tree =
        new String(
            run(
                currentFolder,
                word,
                "ls-tree",
                "-r",
                "-z",
                "--full-tree",
                revision,
                "--",
                path(path)),
            StandardCharsets.UTF_8);
    boolean found = false;
    for (String entry : tree.split("\0", -1)) {
      int tab = entry.indexOf('\t');
      String[] facts = tab < 0 ? new String[0] : entry.substring(0, tab).split(" ", -1);
      if (facts.length == 3 && facts[1].equals("blob") && !facts[0].equals("120000")) {
        Path file = safe(folder, entry.substring(tab + 1));
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, run(currentFolder, word, "cat-file", "blob", facts[2]));
        found = true;
      }
    }
    if (!found) {
      throw new UsageException("`" + word + "`: there is nothing at that path of the revision");
    }
  }

  /** The path inside of the temporary folder; one that leads out of it is refused. */
  private static Path safe(Path folder, String name) {
    Path path = folder.resolve(path(name)).normalize();
    if (!path.startsWith(folder)) {
      throw new UsageException("`" + name + "` leads out of the revision");
    }
    return path;
  }

  private static String path(String name) {
    return name.isEmpty() || name.equals("/") ? "." : name;
  }

  private static byte[] run(Path currentFolder, String word, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(currentFolder.toAbsolutePath().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    byte[] output;
    try (InputStream stream = process.getInputStream()) {
      output = stream.readAllBytes();
    }
    try {
      if (process.waitFor() != 0) {
        throw new UsageException("git cannot read `" + word + "`: is it a revision and a path?");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("git was interrupted", e);
    }
    return output;
  }

  /** The folder that stands for the top of the revision. */
  Path folder() {
    return folder;
  }

  /** The path from there. */
  String path() {
    return path;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A temporary folder that cannot be deleted is the system's to clean.
    }
  }
}
