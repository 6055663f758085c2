package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The asset manifests of an assembly: which file has which hash. */
final class AssetFiles {
  private AssetFiles() {}

  /** The text that names the file of a hash in the asset manifest of a stack. */
  static Optional<FileReference> ofHash(
      CloudAssembly assembly, StackArtifact artifact, String hash) {
    FileLocation manifest = assembly.folder().child(Path.of(artifact.id() + ".assets.json"));
    if (hash.isEmpty() || !Files.isRegularFile(manifest.real())) {
      return Optional.empty();
    }
    return SourceText.read(manifest.real(), manifest.name(), problem -> {})
        .flatMap(text -> NodeReader.read(text, problem -> {}))
        .flatMap(root -> child(root, "files"))
        .flatMap(files -> child(files, hash))
        .flatMap(file -> child(file, "source"))
        .flatMap(source -> child(source, "path"))
        .filter(ScalarNode.class::isInstance)
        .map(path -> FileReference.of((ScalarNode) path));
  }

  private static Optional<Node> child(Node node, String key) {
    return node instanceof MapNode map ? map.get(key) : Optional.empty();
  }
}
