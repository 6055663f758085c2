package io.github.cfn401audit.model.resource;

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

/**
 * A property that is JSON written as text, with symbols in it. All of it has the place of that
 * text. Example: {@code Policy} of an API, or the call that a custom resource makes.
 */
public final class JsonText {
  /** Stands in front of a symbol outside every string of the JSON. */
  private static final char BARE = '\uE000';

  /** Stands for the first symbol; the next characters stand for the others. */
  private static final char FIRST = '\uE001';

  private static final char LAST = '\uF8FF';
  private static final int MOST_PIECES = 5_000;

  private final SourceRange range;
  private final List<Symbol> symbols = new ArrayList<>();

  private JsonText(SourceRange range) {
    this.range = range;
  }

  /**
   * The value that a text holds; empty where it is not JSON.
   *
   * @param what what is written so, for the reason why it is not understood
   */
  public static Optional<Value> read(Text text, SourceRange range, String what) {
    if (text.pieces().size() > MOST_PIECES || hasPrivateCharacters(text)) {
      UnknownReason why = new UnknownReason(what + " in text is not understood", "");
      return Optional.of(new Value.Mapping(Map.of(), List.of(why), range));
    }
    return new JsonText(range).read(text);
  }

  private static boolean hasPrivateCharacters(Text text) {
    return text.display().chars().anyMatch(c -> c >= BARE && c <= LAST);
  }

  private Optional<Value> read(Text text) {
    StringBuilder json = new StringBuilder();
    boolean quoted = false;
    for (Text.Piece piece : text.pieces()) {
      json.append(piece.fixed());
      quoted = endsQuoted(piece.fixed(), quoted);
      if (piece.hole().isPresent()) {
        symbols.add(piece.hole().get());
        char mark = (char) (FIRST + symbols.size() - 1);
        json.append(quoted ? String.valueOf(mark) : "\"" + BARE + mark + "\"");
      }
    }
    Optional<Node> root =
        SourceText.decode(json.toString().getBytes(UTF_8), "text.json", problem -> {})
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
    if (node.asMap().isPresent()) {
      return map(node.asMap().get());
    }
    return node.asList().isPresent()
        ? list(node.asList().get())
        : scalar(node.asScalar().orElseThrow());
  }

  private Value map(MapNode map) {
    Map<String, Value> entries = new LinkedHashMap<>();
    List<UnknownReason> more = new ArrayList<>();
    for (MapNode.Entry entry : map.entries()) {
      Text key = text(entry.key().text());
      key.reason().ifPresent(more::add);
      entries.put(key.display(), value(entry.value()));
    }
    return new Value.Mapping(entries, more, range);
  }

  private Value list(ListNode list) {
    List<Value> items = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>();
    for (Node item : list.items()) {
      Value value = value(item);
      if (value.isUnknown()) {
        more.addAll(value.more());
      } else if (!value.isAbsent()) {
        items.add(value);
      }
    }
    return new Value.Sequence(items, more, range);
  }

  private Value scalar(ScalarNode scalar) {
    if (scalar.style() == ScalarNode.Style.NULL) {
      return new Value.Absent(range);
    }
    Text text = text(scalar.text());
    boolean bare = !scalar.text().isEmpty() && scalar.text().charAt(0) == BARE;
    return bare
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
