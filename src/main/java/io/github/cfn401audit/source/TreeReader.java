package io.github.cfn401audit.source;

import io.github.cfn401audit.source.MapNode.Entry;
import io.github.cfn401audit.source.Problem.Code;
import io.github.cfn401audit.source.ScalarNode.Style;
import io.github.cfn401audit.source.TokenStream.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds the tree of one document from its tokens, whatever language they come from. */
final class TreeReader {

  /** How deep lists and maps may be nested, aliases followed. */
  private static final int MAX_DEPTH = 500;

  private static final String MERGE_KEY = "<<";
  private static final String NO_FUNCTION = "*";

  private final TokenStream tokens;
  private final SourceFile file;
  private final CappedProblems problems;
  private final Anchors anchors = new Anchors();
  private boolean mergeKeyReported;
  private boolean cutReported;

  /** Where the latest scalar, alias or bracket ended: the end of a block collection. */
  private int lastEnd;

  private TreeReader(TokenStream tokens, SourceFile file, Consumer<Problem> problems) {
    this.tokens = tokens;
    this.file = file;
    this.problems = new CappedProblems(problems);
  }

  /** Reads the first document; where there is none, reports why and returns nothing. */
  static Optional<Node> read(TokenStream tokens, SourceFile file, Consumer<Problem> problems) {
    TreeReader reader = new TreeReader(tokens, file, problems);
    try {
      return reader.document();
    } catch (UnusableInput fault) {
      problems.accept(fault.in(file));
      return Optional.empty();
    } finally {
      reader.problems.end();
    }
  }

  private Optional<Node> document() throws UnusableInput {
    Kind first = tokens.next();
    if (first == Kind.END) {
      problems.accept(Problem.ofFile(Code.EMPTY, "contains only comments", file.name()));
      return Optional.empty();
    }
    Node root = node(first, 1);
    Kind second = tokens.next();
    if (second != Kind.END) {
      int start = tokens.start();
      boolean isEmpty = second == Kind.SCALAR && tokens.style() == Style.NULL;
      if (!isEmpty || tokens.next() != Kind.END) {
        report(Code.SEVERAL_DOCUMENTS, "contains several documents: only the first is read", start);
      }
    }
    return Optional.of(root);
  }

  private Node node(Kind kind, int depth) throws UnusableInput {
    String name = tokens.anchor();
    if (name.isEmpty()) {
      return withoutAnchor(kind, depth);
    }
    Anchors.Anchor anchor = anchors.open(name, depth);
    Node node = withoutAnchor(kind, depth);
    anchors.close(anchor, node);
    return node;
  }

  private Node withoutAnchor(Kind kind, int depth) throws UnusableInput {
    return switch (kind) {
      case MAP_START -> map(depth);
      case LIST_START -> list(depth);
      case ALIAS -> aliased(depth);
      case KEY, SCALAR -> scalar(depth);
      case MAP_END, LIST_END, END ->
          throw new IllegalStateException("a value cannot start with " + kind);
    };
  }

  private MapNode map(int depth) throws UnusableInput {
    int start = enter(depth);
    String tag = tokens.tag();
    boolean bracketed = tokens.isBracketed();
    MapEntries entries = new MapEntries();
    for (Kind kind = tokens.next(); kind != Kind.MAP_END; kind = tokens.next()) {
      ScalarNode key = (ScalarNode) node(kind, depth + 1);
      Node value = node(tokens.next(), depth + 1);
      if (isMergeKey(key) && entries.merge(value)) {
        reportMergeKey(key);
      } else {
        add(new Entry(key, value), entries);
      }
    }
    return new MapNode(entries.all(), tag, leave(start, bracketed));
  }

  private ListNode list(int depth) throws UnusableInput {
    int start = enter(depth);
    String tag = tokens.tag();
    boolean bracketed = tokens.isBracketed();
    List<Node> items = new ArrayList<>();
    for (Kind kind = tokens.next(); kind != Kind.LIST_END; kind = tokens.next()) {
      items.add(node(kind, depth + 1));
    }
    return new ListNode(items, tag, leave(start, bracketed));
  }

  private int enter(int depth) throws UnusableInput {
    if (depth > MAX_DEPTH) {
      throw tooDeep();
    }
    anchors.count(depth);
    lastEnd = tokens.start();
    return lastEnd;
  }

  private SourceRange leave(int start, boolean bracketed) {
    if (bracketed) {
      lastEnd = tokens.end();
    }
    return new SourceRange(file, start, lastEnd);
  }

  private ScalarNode scalar(int depth) {
    anchors.count(depth);
    lastEnd = tokens.end();
    SourceRange range = new SourceRange(file, tokens.start(), lastEnd);
    return new ScalarNode(tokens.text(), tokens.style(), tokens.tag(), range);
  }

  private Node aliased(int depth) throws UnusableInput {
    String name = tokens.text();
    lastEnd = tokens.end();
    Optional<Anchors.Anchor> anchor = anchors.named(name);
    if (anchor.isEmpty()) {
      String message =
          "the alias " + TextDescription.quoted("*" + name) + " has no anchor before it";
      throw new UnusableInput(Code.UNPARSABLE, message, tokens.start());
    }
    Optional<Node> node = anchor.get().node();
    if (node.isEmpty()) {
      return cut(
          "the alias " + TextDescription.quoted("*" + name) + " is inside its own anchor", depth);
    }
    if (depth + anchor.get().height() > MAX_DEPTH) {
      throw tooDeep();
    }
    if (!anchors.share(anchor.get(), depth)) {
      return cut("aliases expand too far: from here on they are not followed", depth);
    }
    return node.get();
  }

  private ScalarNode cut(String message, int depth) {
    anchors.count(depth);
    if (!cutReported) {
      cutReported = true;
      report(Code.ALIAS, message, tokens.start());
    }
    SourceRange range = new SourceRange(file, tokens.start(), tokens.end());
    return new ScalarNode(NO_FUNCTION + tokens.text(), Style.PLAIN, NO_FUNCTION, range);
  }

  private UnusableInput tooDeep() {
    String message = "nested more than " + MAX_DEPTH + " levels deep";
    return new UnusableInput(Code.TOO_DEEP, message, tokens.start());
  }

  private static boolean isMergeKey(ScalarNode key) {
    return key.style() == Style.PLAIN && key.text().equals(MERGE_KEY);
  }

  private void reportMergeKey(ScalarNode key) {
    if (!mergeKeyReported) {
      mergeKeyReported = true;
      report(
          Code.MERGE_KEY,
          "`<<` merges another map: it is followed here, but CloudFormation itself refuses it",
          key.range().start());
    }
  }

  private void add(Entry entry, MapEntries entries) {
    Optional<Entry> earlier = entries.put(entry);
    if (earlier.isPresent()) {
      SourceRange first = earlier.get().key().range();
      SourceRange last = entry.key().range();
      String key = TextDescription.quoted(entry.key().text());
      String message =
          first.line() == last.line()
              ? key + " appears twice on line " + first.line() + ": the last one counts"
              : String.format(
                  "%s appears on line %d and again on line %d: the last one counts",
                  key, first.line(), last.line());
      report(Code.DUPLICATE_KEY, message, first.start());
    }
  }

  private void report(Code code, String message, int offset) {
    problems.accept(Problem.at(code, message, file, offset));
  }
}
