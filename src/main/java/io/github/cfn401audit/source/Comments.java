package io.github.cfn401audit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the comments of a YAML file that are addressed to this tool. Text inside a scalar is no
 * comment, whatever it looks like; only the first line of a block scalar may end with one.
 */
public final class Comments {
  /** How such a comment begins, after its number sign and blanks. */
  static final String MARK = "cfn-401-audit:";

  private final SourceFile file;
  private final String text;
  private final TreeMap<Integer, Integer> scalars = new TreeMap<>();
  private final List<Comment> found = new ArrayList<>();

  private Comments(SourceFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The comments of a file, in its order. The file is read again only if it contains the mark. */
  public static List<Comment> of(SourceFile file) {
    if (!file.mayHoldComments()) {
      return List.of();
    }
    return SourceText.again(file)
        .flatMap(
            source ->
                NodeReader.read(source, problem -> {})
                    .map(root -> new Comments(file, source.text()).in(root)))
        .orElse(List.of());
  }

  private List<Comment> in(Node root) {
    collect(root);
    for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, mark + 1)) {
      int sign = sign(mark);
      if (sign >= 0 && !isInScalar(sign)) {
        add(sign, mark + MARK.length());
      }
    }
    return List.copyOf(found);
  }

  private void collect(Node node) {
    if (node instanceof ScalarNode scalar) {
      scalars.put(scalar.range().start(), scalar.range().end());
    } else if (node instanceof ListNode list) {
      list.items().forEach(this::collect);
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        collect(entry.key());
        collect(entry.value());
      }
    }
  }

  /** The number sign before a mark; -1 where the mark does not begin a comment. */
  private int sign(int mark) {
    int at = mark - 1;
    while (at >= 0 && isBlank(text.charAt(at))) {
      at--;
    }
    boolean sign = at >= 0 && text.charAt(at) == '#';
    return sign && (at == 0 || text.charAt(at - 1) <= ' ') ? at : -1;
  }

  private boolean isInScalar(int offset) {
    Map.Entry<Integer, Integer> scalar = scalars.floorEntry(offset);
    if (scalar == null || scalar.getValue() <= offset) {
      return false;
    }
    int content = NodeProperties.of(text, scalar.getKey(), scalar.getValue()).content();
    if (offset < content) {
      return false;
    }
    boolean isBlock = text.charAt(content) == '|' || text.charAt(content) == '>';
    return !isBlock || file.line(offset) != file.line(content);
  }

  private void add(int sign, int wordsStart) {
    int line = file.line(sign);
    int end = file.lineEnd(line);
    int next = text.indexOf(MARK, wordsStart);
    if (next >= 0 && next < end && sign(next) >= 0) {
      end = sign(next);
    }
    int visible = end;
    while (visible > wordsStart && text.charAt(visible - 1) <= ' ') {
      visible--;
    }
    found.add(
        new Comment(
            new SourceRange(file, sign, visible),
            text.substring(wordsStart, visible).strip(),
            standsAlone(line) ? nextLine(line) : line));
  }

  private int nextLine(int comment) {
    int line = comment + 1;
    while (line <= file.lineCount() && standsAlone(line) && isMarked(line)) {
      line++;
    }
    return line;
  }

  /** True for a line whose first visible character is a number sign. */
  private boolean standsAlone(int line) {
    int first = firstVisible(line);
    return first < file.lineEnd(line) && text.charAt(first) == '#';
  }

  private boolean isMarked(int line) {
    int at = firstVisible(line) + 1;
    while (at < file.lineEnd(line) && isBlank(text.charAt(at))) {
      at++;
    }
    return text.startsWith(MARK, at);
  }

  private int firstVisible(int line) {
    int at = file.lineStart(line);
    while (at < file.lineEnd(line) && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
