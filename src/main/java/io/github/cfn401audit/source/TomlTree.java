package io.github.cfn401audit.source;

import io.github.cfn401audit.source.Problem.Code;
import io.github.cfn401audit.source.ScalarNode.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Builds the tree of a TOML text. Its parser tells only where keys and items begin: a key's range
 * is the rest of its line, and a value of a table stands where its key stands.
 */
final class TomlTree {
  /** As deep as the trees of the other languages. */
  private static final int MAX_DEPTH = 500;

  private static final TomlParseOptions OPTIONS =
      TomlParseOptions.sourceless().withMaxNestingDepth(MAX_DEPTH);

  private final String text;
  private final SourceFile file;

  private TomlTree(SourceText source) {
    this.text = source.text();
    this.file = source.file();
  }

  /** Reads a document; where it cannot be read, reports why and returns nothing. */
  static Optional<Node> read(SourceText source, Consumer<Problem> problems) {
    if (deepestBracket(source.text()) > MAX_DEPTH) {
      String message = "nested more than " + MAX_DEPTH + " levels deep";
      problems.accept(Problem.ofFile(Code.TOO_DEEP, message, source.file().name()));
      return Optional.empty();
    }
    TomlTree tree = new TomlTree(source);
    TomlParseResult parsed = Toml.parse(source.text(), OPTIONS);
    if (parsed.hasErrors()) {
      TomlParseError first = parsed.errors().get(0);
      int offset = tree.range(first.position()).start();
      problems.accept(Problem.at(Code.UNPARSABLE, fault(first), source.file(), offset));
      return Optional.empty();
    }
    return Optional.of(tree.map(parsed, new SourceRange(source.file(), 0, tree.text.length())));
  }

  /** The parser goes down by recursion. Brackets in texts and comments count too, which is safe. */
  private static int deepestBracket(String text) {
    int deepest = 0;
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if ((c == ']' || c == '}') && depth > 0) {
        depth--;
      }
    }
    return deepest;
  }

  private static String fault(TomlParseError error) {
    String message = String.valueOf(error.getMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return "is not valid TOML: "
        + (line.isEmpty() ? line : Character.toLowerCase(line.charAt(0)) + line.substring(1));
  }

  private MapNode map(TomlTable table, SourceRange range) {
    List<MapNode.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      SourceRange place = range(table.inputPositionOf(List.of(entry.getKey())));
      ScalarNode key = new ScalarNode(entry.getKey(), Style.PLAIN, "", place);
      entries.add(new MapNode.Entry(key, node(entry.getValue(), place)));
    }
    return new MapNode(entries, "", range);
  }

  private Node node(Object value, SourceRange range) {
    if (value instanceof TomlTable table) {
      return map(table, range);
    }
    if (value instanceof TomlArray array) {
      List<Node> items = new ArrayList<>();
      for (int at = 0; at < array.size(); at++) {
        items.add(node(array.get(at), range(array.inputPositionOf(at))));
      }
      return new ListNode(items, "", range);
    }
    Style style = value instanceof String ? Style.QUOTED : Style.PLAIN;
    return new ScalarNode(value.toString(), style, "", range);
  }

  /** Lines count from 1, columns in code points from 1. */
  private SourceRange range(TomlPosition position) {
    int line = Math.min(position.line(), file.lineCount());
    int end = file.lineEnd(line);
    int start = file.lineStart(line);
    int ahead = Math.min(position.column() - 1, text.codePointCount(start, end));
    int at = firstVisible(text.offsetByCodePoints(start, ahead));
    return new SourceRange(file, at, file.lineEnd(file.line(at)));
  }

  /** The parser lets an item begin with the blanks, line breaks and comments before it. */
  private int firstVisible(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = file.lineEnd(file.line(at));
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return at;
      }
    }
    return Math.min(from, text.length());
  }
}
