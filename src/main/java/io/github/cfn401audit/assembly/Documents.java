package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the documents that one template names and that are not templates themselves. Each is read
 * once, when it is first asked for.
 */
public final class Documents {
  private static final int HASH_LENGTH = 64;

  private final Optional<FileLocation> folder;
  private final Optional<CloudAssembly> assembly;
  private final Optional<StackArtifact> artifact;
  private final Map<Path, Document> read = new LinkedHashMap<>();

  /**
   * A document that exists.
   *
   * @param name its name for messages
   * @param root its content; empty where it is neither JSON nor YAML
   * @param problems what was wrong with it
   */
  public record Document(String name, Optional<Node> root, List<Problem> problems) {
    public Document {
      problems = List.copyOf(problems);
    }
  }

  Documents(
      FileLocation folder, Optional<CloudAssembly> assembly, Optional<StackArtifact> artifact) {
    this(Optional.of(folder), assembly, artifact);
  }

  private Documents(
      Optional<FileLocation> folder,
      Optional<CloudAssembly> assembly,
      Optional<StackArtifact> artifact) {
    this.folder = folder;
    this.assembly = assembly;
    this.artifact = artifact;
  }

  /** The documents of a template without a file: none. */
  public static Documents none() {
    return new Documents(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The document at a location: a path from the folder of the template, or the address of an object
   * whose name is that of an asset of the assembly or of a file beside the template.
   */
  public Optional<Document> at(String location) {
    Optional<FileLocation> place = asset(location);
    if (place.isEmpty() && !location.contains("://")) {
      place = below(location);
    }
    if (place.isEmpty()) {
      place = below(location.substring(location.lastIndexOf('/') + 1));
    }
    return place.map(found -> read.computeIfAbsent(found.real(), real -> read(found)));
  }

  /** The files of those that have been asked for and could be read. */
  public List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    for (Document document : read.values()) {
      document.root().ifPresent(root -> files.add(root.range().file()));
    }
    return files;
  }

  private Optional<FileLocation> asset(String location) {
    String hash = hash(location);
    if (hash.isEmpty() || assembly.isEmpty() || artifact.isEmpty()) {
      return Optional.empty();
    }
    return AssetFiles.ofHash(assembly.get(), artifact.get(), hash)
        .flatMap(reference -> assembly.get().inside(reference, false))
        .filter(place -> Files.isRegularFile(place.real()));
  }

  /** A file below the folder of the template; of an assembly, none outside of it. */
  private Optional<FileLocation> below(String path) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      FileLocation place = folder.get().follow(Path.of(path));
      boolean outside =
          assembly.isPresent() && !place.real().startsWith(assembly.get().folder().real());
      return outside || !Files.isRegularFile(place.real()) ? Optional.empty() : Optional.of(place);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Document read(FileLocation place) {
    List<Problem> problems = new ArrayList<>();
    Optional<Node> root =
        SourceText.read(place.real(), place.name(), problems::add)
            .flatMap(text -> NodeReader.read(text, problems::add));
    return new Document(place.name(), root, problems);
  }

  /** The first hash of an asset in a text; empty where there is none. */
  private static String hash(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = Character.digit(text.charAt(i), 16) >= 0 ? length + 1 : 0;
      if (length == HASH_LENGTH) {
        return text.substring(i + 1 - HASH_LENGTH, i + 1);
      }
    }
    return "";
  }
}
