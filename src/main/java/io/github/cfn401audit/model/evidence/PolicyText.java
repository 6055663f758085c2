package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy document that somebody wrote as JSON text. Example: {@code PolicyDocument:
 * '{"Statement":[...]}'}. What is not known of the text may be any text.
 */
final class PolicyText {
  private static final UnknownReason NO_JSON = new UnknownReason("a policy is not JSON", "");

  private PolicyText() {}

  /** The document as a value at the place of the text; unknown where it cannot be read. */
  static Value read(Text text, SourceRange range) {
    return SourceText.decode(
            lax(text).getBytes(StandardCharsets.UTF_8), "policy.json", problem -> {})
        .flatMap(source -> NodeReader.read(source, problem -> {}))
        .map(document -> value(document, range))
        .orElse(new Value.Unknown(NO_JSON, range));
  }

  private static String lax(Text text) {
    StringBuilder lax = new StringBuilder();
    for (Text.Piece piece : text.pieces()) {
      lax.append(piece.<String>fold(fixed -> fixed, symbol -> "*"));
    }
    return lax.toString();
  }

  private static Value value(Node node, SourceRange range) {
    if (node instanceof MapNode map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      for (MapNode.Entry entry : map.entries()) {
        entries.put(entry.key().text(), value(entry.value(), range));
      }
      return new Value.Mapping(entries, List.of(), range);
    }
    if (node instanceof ListNode list) {
      List<Value> items = new ArrayList<>();
      list.items().forEach(item -> items.add(value(item, range)));
      return new Value.Sequence(items, List.of(), range);
    }
    return node instanceof ScalarNode scalar
        ? new Value.Scalar(Text.of(scalar.text()), range)
        : new Value.Absent(range);
  }
}
