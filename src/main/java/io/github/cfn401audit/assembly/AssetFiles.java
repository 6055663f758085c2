package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds in the asset manifests of an assembly which file has which hash. */
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
        .flatMap(Node::asMap)
        .flatMap(root -> root.map("files"))
        .flatMap(files -> files.map(hash))
        .flatMap(file -> file.map("source"))
        .flatMap(source -> source.scalar("path"))
        .map(FileReference::of);
  }
}
