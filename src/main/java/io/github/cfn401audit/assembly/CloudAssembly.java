package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder with a manifest, which forms one stage of a cloud assembly. */
final class CloudAssembly {
  static final String MANIFEST = "manifest.json";

  private final FileLocation folder;
  private final MapNode manifest;
  private final ProblemList problems;

  private CloudAssembly(FileLocation folder, MapNode manifest, ProblemList problems) {
    this.folder = folder;
    this.manifest = manifest;
    this.problems = problems;
  }

  /** The assembly in this folder; empty where there is no manifest of that shape. */
  static Optional<CloudAssembly> in(FileLocation folder, ProblemList problems) {
    FileLocation manifest = folder.child(Path.of(MANIFEST));
    if (!Files.isRegularFile(manifest.real())) {
      return Optional.empty();
    }
    List<Problem> own = new ArrayList<>();
    Optional<MapNode> root =
        SourceText.read(manifest.real(), manifest.name(), own::add)
            .flatMap(text -> NodeReader.read(text, own::add))
            .flatMap(Node::asMap);
    if (root.isEmpty() && Files.exists(folder.child(Path.of("cdk.out")).real())) {
      own.forEach(problems::named);
    }
    return root.filter(
            map ->
                map.get("version").isPresent()
                    && map.get("artifacts").orElse(null) instanceof MapNode)
        .map(map -> new CloudAssembly(folder, map, problems));
  }

  FileLocation folder() {
    return folder;
  }

  /** The stacks of the manifest, in its order. */
  List<StackArtifact> stacks() {
    List<StackArtifact> stacks = new ArrayList<>();
    for (MapNode.Entry entry : artifacts()) {
      if (entry.value() instanceof MapNode artifact
          && text(artifact, "type").equals("aws:cloudformation:stack")) {
        stack(entry.key().text(), artifact).ifPresent(stacks::add);
      }
    }
    return stacks;
  }

  private Optional<StackArtifact> stack(String id, MapNode artifact) {
    Optional<MapNode> properties = map(artifact, "properties");
    Optional<ScalarNode> template = properties.flatMap(map -> scalar(map, "templateFile"));
    if (template.isEmpty()) {
      return Optional.empty();
    }
    String stackName = properties.map(map -> text(map, "stackName")).orElse("");
    String displayName = text(artifact, "displayName");
    Optional<FileLocation> metadata =
        scalar(artifact, "additionalMetadataFile")
            .flatMap(file -> inside(FileReference.of(file), false));
    return Optional.of(
        new StackArtifact(
            id,
            FileReference.of(template.get()),
            stackName.isEmpty() ? id : stackName,
            displayName.isEmpty() ? id : displayName,
            text(artifact, "environment"),
            metadata));
  }

  /** The folders of the stages in it. */
  List<FileLocation> stages() {
    List<FileLocation> stages = new ArrayList<>();
    for (MapNode.Entry entry : artifacts()) {
      if (entry.value() instanceof MapNode artifact
          && text(artifact, "type").equals("cdk:cloud-assembly")) {
        map(artifact, "properties")
            .flatMap(properties -> scalar(properties, "directoryName"))
            .flatMap(name -> stage(FileReference.of(name)))
            .ifPresent(stages::add);
      }
    }
    return stages;
  }

  private Optional<FileLocation> stage(FileReference reference) {
    Optional<FileLocation> place = inside(reference, true);
    if (place.isPresent() && !Files.isDirectory(place.get().real())) {
      problems.named(
          reference.problem(
              Problem.Code.UNREADABLE, "names `" + reference.text() + "`, which is not a folder"));
      return Optional.empty();
    }
    return place;
  }

  /** The metadata that older versions keep in the manifest itself. */
  Optional<MapNode> metadata(String artifactId) {
    return map(manifest, "artifacts")
        .flatMap(artifacts -> map(artifacts, artifactId))
        .flatMap(artifact -> map(artifact, "metadata"));
  }

  /**
   * The file that the manifest names. One outside the folder of the assembly is refused, and that
   * is reported where it is named.
   */
  Optional<FileLocation> inside(FileReference reference, boolean needed) {
    try {
      Path path = Path.of(reference.text());
      if (path.isAbsolute() || !folder.real().resolve(path).normalize().startsWith(folder.real())) {
        problems.named(outside(reference));
        return Optional.empty();
      }
      FileLocation place = folder.follow(path);
      if (!place.real().startsWith(folder.real())) {
        problems.named(outside(reference));
        return Optional.empty();
      }
      return Optional.of(place);
    } catch (InvalidPathException | OutsideFolderException e) {
      problems.named(outside(reference));
    } catch (IOException e) {
      if (needed) {
        problems.named(
            reference.problem(
                Problem.Code.MISSING_FILE,
                "names `" + reference.text() + "`, which does not exist"));
      }
    }
    return Optional.empty();
  }

  private static Problem outside(FileReference reference) {
    return reference.problem(
        Problem.Code.OUTSIDE_ASSEMBLY,
        "names `" + reference.text() + "`, which is outside the folder of the assembly");
  }

  private List<MapNode.Entry> artifacts() {
    return map(manifest, "artifacts").map(MapNode::entries).orElse(List.of());
  }

  private static Optional<MapNode> map(MapNode map, String key) {
    return map.map(key);
  }

  private static Optional<ScalarNode> scalar(MapNode map, String key) {
    return map.scalar(key);
  }

  private static String text(MapNode map, String key) {
    return scalar(map, key).map(ScalarNode::text).orElse("");
  }
}
