package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the metadata that the CDK writes for each construct of a stack: in a file of its own since
 * 2.242, before that in the manifest. It is read when it is first needed.
 */
final class AssemblyMetadata {
  private static final String ACKNOWLEDGED = "acknowledged-rules";
  private static final ByteSearch ANY_ACKNOWLEDGED = new ByteSearch(ACKNOWLEDGED);

  /** Where an entry holds a trace: older versions add it to the logical id. */
  private static final Map<String, String> TRACES =
      Map.of("aws:cdk:creationStack", "data", "aws:cdk:logicalId", "trace");

  private final CloudAssembly assembly;
  private final StackArtifact artifact;
  private final Map<String, Map<String, String>> byType = new LinkedHashMap<>();
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();
  private boolean read;
  private boolean searched;
  private Optional<MapNode> whole = Optional.empty();

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

  /**
   * What the app acknowledged, in the order of the file. A file is read for it only if it contains
   * the word.
   */
  List<Acknowledgement> acknowledgements() {
    if (!searched) {
      searched = true;
      if (mayAcknowledge()) {
        readOnce();
      }
    }
    return List.copyOf(acknowledgements);
  }

  private boolean mayAcknowledge() {
    try {
      return artifact.metadata().isPresent()
          && ANY_ACKNOWLEDGED.in(artifact.metadata().get().real());
    } catch (IOException e) {
      return false;
    }
  }

  /** The trace of a construct, innermost frame first; empty where there is none. */
  List<String> creationTrace(String path) {
    List<String> trace = new ArrayList<>();
    List<Node> notes =
        metadataAgain()
            .flatMap(all -> all.list("/" + path).or(() -> all.list(path)))
            .map(ListNode::items)
            .orElse(List.of());
    for (Node note : notes) {
      String type =
          note.asMap().flatMap(map -> map.scalar("type")).map(ScalarNode::text).orElse("");
      String key = TRACES.getOrDefault(type, "");
      note.asMap()
          .flatMap(map -> map.list(key))
          .ifPresent(frames -> frames.items().forEach(frame -> add(frame, trace)));
    }
    return trace;
  }

  private static void add(Node frame, List<String> trace) {
    frame.asScalar().ifPresent(text -> trace.add(text.text()));
  }

  /** Only a finding that is printed asks for traces, so that they are not kept from the start. */
  private Optional<MapNode> metadataAgain() {
    if (whole.isEmpty()) {
      whole = metadata();
    }
    return whole;
  }

  private Map<String, String> entries(String type) {
    readOnce();
    return byType.getOrDefault(type, Map.of());
  }

  private void readOnce() {
    if (!read) {
      read = true;
      metadata().ifPresent(this::index);
    }
  }

  private Optional<MapNode> metadata() {
    if (artifact.metadata().isEmpty()) {
      return assembly.metadata(artifact.id());
    }
    FileLocation file = artifact.metadata().get();
    return SourceText.read(file.real(), file.name(), problem -> {})
        .flatMap(text -> NodeReader.read(text, problem -> {}))
        .flatMap(Node::asMap);
  }

  private void index(MapNode metadata) {
    for (MapNode.Entry entry : metadata.entries()) {
      if (entry.value() instanceof ListNode list) {
        for (Node item : list.items()) {
          if (item instanceof MapNode note
              && note.get("type").orElse(null) instanceof ScalarNode type) {
            index(entry.key().text(), type.text(), note.get("data"));
          }
        }
      }
    }
  }

  private void index(String path, String type, Optional<Node> data) {
    if (data.orElse(null) instanceof ScalarNode text) {
      byType.computeIfAbsent(type, key -> new LinkedHashMap<>()).put(path, text.text());
    } else if (type.endsWith(ACKNOWLEDGED) && data.orElse(null) instanceof MapNode rules) {
      for (MapNode.Entry rule : rules.entries()) {
        if (rule.value() instanceof ScalarNode reason) {
          acknowledgements.add(
              new Acknowledgement(
                  path.startsWith("/") ? path.substring(1) : path, rule.key(), reason));
        }
      }
    }
  }
}
