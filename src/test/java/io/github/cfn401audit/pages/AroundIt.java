package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Adds to a block what all blocks of its page need: entries that the block lacks, deep in maps; its
 * own entries win. What is added stands behind the block's own lines, so that marks keep their
 * place.
 */
final class AroundIt {
  private record Splice(int offset, String text) {}

  private final List<Splice> splices = new ArrayList<>();
  private final String text;

  private AroundIt(String text) {
    this.text = text;
  }

  static Node parse(String name, String text) {
    List<String> problems = new ArrayList<>();
    Optional<Node> node =
        SourceText.decode(
                text.getBytes(StandardCharsets.UTF_8),
                name,
                problem -> problems.add(problem.message()))
            .flatMap(source -> NodeReader.read(source, problem -> problems.add(problem.message())));
    return node.orElseThrow(() -> new AssertionError(name + ": " + problems + "\n" + text));
  }

  static String merge(String name, String block, String around) {
    AroundIt merge = new AroundIt(block);
    merge.into((MapNode) parse(name, block), (MapNode) parse("around.yaml", around));
    // At one place the inner map ends before the outer one goes on.
    Collections.reverse(merge.splices);
    merge.splices.sort(Comparator.comparingInt(Splice::offset).reversed());
    StringBuilder merged = new StringBuilder(block);
    for (Splice splice : merge.splices) {
      merged.insert(splice.offset(), splice.text());
    }
    return merged.toString();
  }

  private void into(MapNode block, MapNode around) {
    StringBuilder added = new StringBuilder();
    boolean flow = text.startsWith("{", block.range().start());
    for (MapNode.Entry entry : around.entries()) {
      Optional<Node> own = block.get(entry.key().text());
      if (own.isEmpty()) {
        String json = NodeAsJson.quoted(entry.key().text()) + ": " + NodeAsJson.of(entry.value());
        added
            .append(flow ? (block.entries().isEmpty() ? "" : ", ") : "\n" + indentation(block))
            .append(json);
      } else if (own.get() instanceof MapNode inner
          && own.get().tag().isEmpty()
          && entry.value() instanceof MapNode other) {
        into(inner, other);
      }
    }
    int end =
        block.entries().isEmpty()
            ? block.range().start() + 1
            : block.entries().get(block.entries().size() - 1).value().range().end();
    splices.add(new Splice(flow ? end : endOfLine(end), added.toString()));
  }

  private String indentation(MapNode block) {
    return " ".repeat(block.entries().get(0).key().range().column() - 1);
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', Math.max(0, offset - 1));
    return end < 0 ? text.length() : end;
  }
}
