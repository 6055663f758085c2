package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.template.IncludeCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces each call of {@code AWS::Include} with the content of the file that it names. A call
 * whose file does not exist, or which CloudFormation refuses, stays as it is written. See
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html.
 */
final class IncludeExpansion {
  private static final String TRANSFORM = "Transform";
  private static final String CALL = "Fn::Transform";

  private final IncludedFiles files;
  private final FileLocation folder;
  private final Set<SourceText> texts = new LinkedHashSet<>();

  private IncludeExpansion(IncludedFiles files, FileLocation folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * A template with all that it includes.
   *
   * @param root the tree
   * @param texts the text of the template, and those that it includes
   */
  record Whole(MapNode root, List<SourceText> texts) {
    Whole {
      texts = List.copyOf(texts);
    }
  }

  static Whole in(SourceText text, MapNode root, IncludedFiles files, FileLocation folder) {
    if (!text.text().contains(IncludeCall.NAME)) {
      return new Whole(root, List.of(text));
    }
    IncludeExpansion includes = new IncludeExpansion(files, folder);
    includes.texts.add(text);
    MapNode whole = includes.transform(includes.map(root));
    return new Whole(whole, List.copyOf(includes.texts));
  }

  /** Sections that the template has itself are not put together with included ones. */
  private MapNode transform(MapNode root) {
    Optional<Node> written = root.get(TRANSFORM);
    if (written.isEmpty()) {
      return root;
    }
    List<Node> calls =
        written.get() instanceof ListNode list ? list.items() : List.of(written.get());
    List<Node> left = new ArrayList<>();
    MapNode whole = root;
    for (Node call : calls) {
      Optional<IncludedFiles.Included> file = file(call);
      Optional<MapNode> more =
          file.isPresent() ? together(whole, file.get().root()) : Optional.empty();
      if (more.isPresent()) {
        texts.add(file.get().text());
        whole = more.get();
      } else {
        left.add(call);
      }
    }
    return left.size() == calls.size() ? root : withTransform(whole, left, written.get());
  }

  private static MapNode withTransform(MapNode root, List<Node> calls, Node written) {
    List<MapNode.Entry> entries = new ArrayList<>();
    for (MapNode.Entry entry : root.entries()) {
      if (!entry.key().text().equals(TRANSFORM)) {
        entries.add(entry);
      } else if (!calls.isEmpty()) {
        entries.add(new MapNode.Entry(entry.key(), new ListNode(calls, "", written.range())));
      }
    }
    return new MapNode(entries, root.tag(), root.range());
  }

  private Node node(Node node) {
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (Node item : list.items()) {
        items.add(node(item));
      }
      return new ListNode(items, list.tag(), list.range());
    }
    return node instanceof MapNode map ? map(map) : node;
  }

  private MapNode map(MapNode map) {
    if (map.tag().equals(TRANSFORM)) {
      Optional<IncludedFiles.Included> file = file(map);
      file.ifPresent(included -> texts.add(included.text()));
      return file.isPresent() ? new MapNode(file.get().root().entries(), "", map.range()) : map;
    }
    List<MapNode.Entry> entries = new ArrayList<>(map.entries().size());
    Optional<IncludedFiles.Included> file = Optional.empty();
    for (MapNode.Entry entry : map.entries()) {
      entries.add(new MapNode.Entry(entry.key(), node(entry.value())));
      if (entry.key().text().equals(CALL)) {
        file = file(entry.value());
      }
    }
    MapNode whole = new MapNode(entries, map.tag(), map.range());
    if (file.isPresent()) {
      entries.removeIf(entry -> entry.key().text().equals(CALL));
      Optional<MapNode> more =
          together(new MapNode(entries, map.tag(), map.range()), file.get().root());
      if (more.isPresent()) {
        texts.add(file.get().text());
        return more.get();
      }
    }
    return whole;
  }

  /** Both maps as one; empty where a key is in both, since its value is then unknown. */
  private static Optional<MapNode> together(MapNode map, MapNode included) {
    Set<String> keys = new HashSet<>();
    map.entries().forEach(entry -> keys.add(entry.key().text()));
    List<MapNode.Entry> entries = new ArrayList<>(map.entries());
    for (MapNode.Entry entry : included.entries()) {
      if (!keys.add(entry.key().text())) {
        return Optional.empty();
      }
      entries.add(entry);
    }
    return Optional.of(new MapNode(entries, map.tag(), map.range()));
  }

  private Optional<IncludedFiles.Included> file(Node call) {
    return IncludeCall.location(call).flatMap(location -> files.named(location, folder));
  }
}
