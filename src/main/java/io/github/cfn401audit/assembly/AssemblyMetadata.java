package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the CDK notes of each construct of a stack: in a file of its own since 2.242, before that in
 * the manifest. Read when it is first needed.
 */
final class AssemblyMetadata {
  private final CloudAssembly assembly;
  private final StackArtifact artifact;
  private final Map<String, Map<String, String>> byType = new LinkedHashMap<>();
  private boolean read;

  AssemblyMetadata(CloudAssembly assembly, StackArtifact artifact) {
    this.assembly = assembly;
    this.artifact = artifact;
  }

  /** The logical id by construct path. */
  Map<String, String> logicalIds() {
    return entries("aws:cdk:logicalId");
  }

  /** The template file by construct path of a stack, nested or not. */
  Map<String, String> templateFiles() {
    return entries("aws:cdk:templateFile");
  }

  private Map<String, String> entries(String type) {
    if (!read) {
      read = true;
      metadata().ifPresent(this::index);
    }
    return byType.getOrDefault(type, Map.of());
  }

  private Optional<MapNode> metadata() {
    if (artifact.metadata().isEmpty()) {
      return assembly.metadata(artifact.id());
    }
    Place file = artifact.metadata().get();
    return SourceText.read(file.real(), file.name(), problem -> {})
        .flatMap(text -> NodeReader.read(text, problem -> {}))
        .filter(MapNode.class::isInstance)
        .map(MapNode.class::cast);
  }

  private void index(MapNode metadata) {
    for (MapNode.Entry entry : metadata.entries()) {
      if (entry.value() instanceof ListNode list) {
        for (Node item : list.items()) {
          if (item instanceof MapNode note
              && note.get("type").orElse(null) instanceof ScalarNode type
              && note.get("data").orElse(null) instanceof ScalarNode text) {
            byType
                .computeIfAbsent(type.text(), key -> new LinkedHashMap<>())
                .put(entry.key().text(), text.text());
          }
        }
      }
    }
  }
}
