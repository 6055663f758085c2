package io.github.cfn401audit.access.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy that is written as JSON text. All of it has the place of that text. */
final class PolicyText {
  private static final char FIRST = '\uE001';
  private static final char BARE = '\uE000';
  private static final int MOST_PIECES = 5_000;

  private final SourceRange range;
  private final List<Symbol> symbols = new ArrayList<>();

  private PolicyText(SourceRange range) {
    this.range = range;
  }

  /** The value that a text holds; empty where it is not JSON. */
  static Optional<Value> read(Value.Scalar scalar) {
    return new PolicyText(scalar.range()).read(scalar.text());
  }

  private Optional<Value> read(Text text) {
    if (text.display().chars().anyMatch(c -> Marks.isMark((char) c))
        || text.pieces().size() > MOST_PIECES) {
      UnknownReason why = new UnknownReason("a policy in text is not understood", "");
      return Optional.of(new Value.Mapping(Map.of(), List.of(why), range));
    }
    StringBuilder json = new StringBuilder();
    boolean quoted = false;
    for (Text.Piece piece : text.pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        json.append(fixed.text());
        quoted = endsQuoted(fixed.text(), quoted);
      } else if (piece instanceof Text.Piece.Hole hole) {
        symbols.add(hole.symbol());
        char mark = (char) (FIRST + symbols.size() - 1);
        json.append(quoted ? String.valueOf(mark) : "\"" + BARE + mark + "\"");
      }
    }
    Optional<Node> root =
        SourceText.decode(json.toString().getBytes(UTF_8), "policy.json", problem -> {})
            .flatMap(source -> NodeReader.read(source, problem -> {}));
    return root.map(this::value);
  }

  /** Whether the text leaves a string of JSON open. */
  private static boolean endsQuoted(String text, boolean before) {
    boolean quoted = before;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      }
    }
    return quoted;
  }

  private Value value(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      List<UnknownReason> more = new ArrayList<>();
      for (MapNode.Entry entry : map.entries()) {
        Text key = text(entry.key().text());
        key.reason().ifPresent(more::add);
        entries.put(key.display(), value(entry.value()));
      }
      return new Value.Mapping(entries, more, range);
    }
    if (node instanceof ListNode list) {
      List<Value> items = new ArrayList<>();
      List<UnknownReason> more = new ArrayList<>();
      for (Node item : list.items()) {
        Value value = value(item);
        if (value instanceof Value.Unknown unknown) {
          more.add(unknown.reason());
        } else if (!(value instanceof Value.Absent)) {
          items.add(value);
        }
      }
      return new Value.Sequence(items, more, range);
    }
    ScalarNode scalar = (ScalarNode) node;
    if (scalar.style() == ScalarNode.Style.NULL) {
      return new Value.Absent(range);
    }
    Text text = text(scalar.text());
    return !scalar.text().isEmpty() && scalar.text().charAt(0) == BARE
        ? new Value.Unknown(
            text.reason()
                .orElseGet(
                    () -> new UnknownReason(text.display() + " is known at deployment only", "")),
            range)
        : new Value.Scalar(text, range);
  }

  private Text text(String marked) {
    List<Text> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      int symbol = marked.charAt(i) - FIRST;
      boolean bare = marked.charAt(i) == BARE;
      if (bare || (symbol >= 0 && symbol < symbols.size())) {
        parts.add(Text.of(marked.substring(from, i)));
        if (!bare) {
          parts.add(Text.of(symbols.get(symbol)));
        }
        from = i + 1;
      }
    }
    parts.add(Text.of(marked.substring(from)));
    return Text.concat(parts);
  }
}
