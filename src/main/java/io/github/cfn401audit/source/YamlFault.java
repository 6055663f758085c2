package io.github.cfn401audit.source;

import io.github.cfn401audit.source.Problem.Code;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.core.JacksonException;

/** Says in plain words what is wrong with a YAML text that was refused. */
final class YamlFault {

  private final String text;
  private final CodePointOffsets codePoints;

  YamlFault(String text, CodePointOffsets codePoints) {
    this.text = text;
    this.codePoints = codePoints;
  }

  /**
   * The fault behind an exception.
   *
   * @param token where the latest token starts
   */
  UnusableInput of(JacksonException e, int token) {
    Throwable cause = e.getCause();
    if (cause instanceof MarkedYamlEngineException marked) {
      int at = offset(marked.getProblemMark());
      int context = marked.getContextMark().isPresent() ? offset(marked.getContextMark()) : at;
      return inContext(String.valueOf(marked.getContext()), marked.getProblem(), context, at);
    }
    if (cause instanceof ReaderException) {
      int at = firstUnprintable();
      return fault("found " + TextDescription.at(text, at) + ", which YAML does not allow", at);
    }
    if (startsPlaceholder(token - 1)) {
      return placeholder(token - 1);
    }
    if (e.getOriginalMessage().startsWith("Expected a property name")) {
      return found(token, " as a key: only a string can be a key");
    }
    return found(token, ", which YAML does not allow here");
  }

  /** The scanner's and the parser's own words name what they were doing when they stopped. */
  private UnusableInput inContext(String context, String problem, int start, int at) {
    return switch (context) {
      case "while scanning a simple key" ->
          fault("found " + TextDescription.at(text, start) + " without a `:` after it", start);
      case "while scanning a quoted scalar", "while scanning a double-quoted scalar" ->
          problem.startsWith("found unexpected")
              ? fault("the quoted string that starts here is never closed", start)
              : fault("found an escape that YAML does not define", at);
      case "while scanning an alias" ->
          fault("found `*`, which starts an alias: such a value needs quotes", start);
      case "while scanning an anchor" ->
          fault("found `&`, which starts an anchor: such a value needs quotes", start);
      case "while scanning a block scalar" -> inBlockScalar(problem, at);
      case "while scanning a tag" -> fault("found a tag with a character it cannot have", at);
      case "while parsing a node" -> fault("found a tag whose prefix is not declared", at);
      case "while parsing a flow mapping" -> inBrackets("`,` or `}`", start, at);
      case "while parsing a flow sequence" -> inBrackets("`,` or `]`", start, at);
      case "while parsing a block mapping" -> inBlock("a key or the end of the map", start, at);
      case "while parsing a block collection" -> inBlock("`-` or the end of the list", start, at);
      case "while parsing a block node", "while parsing a flow node" ->
          found(at, " where a value was expected");
      default -> outsideContext(problem, at);
    };
  }

  private UnusableInput inBlockScalar(String problem, int at) {
    return problem.contains("leading empty lines")
        ? fault("an empty line before this text is indented deeper than the text", at)
        : found(at, " after `|` or `>`: the text starts on the next line");
  }

  private UnusableInput inBrackets(String expected, int open, int at) {
    if (at < text.length()) {
      return found(at, " where " + expected + " was expected");
    }
    return fault(
        "the file ends where " + expected + " was expected: see the bracket on line " + line(open),
        at);
  }

  private UnusableInput inBlock(String expected, int start, int at) {
    return found(
        at, " where " + expected + " that starts on line " + line(start) + " was expected");
  }

  private UnusableInput outsideContext(String problem, int at) {
    if (problem.startsWith("mapping values")) {
      return fault("found `:` where no key can end: a value with `: ` in it needs quotes", at);
    }
    if (problem.startsWith("sequence entries")) {
      return fault("found `-` where no list can start", at);
    }
    if (problem.startsWith("expected '<document start>'")) {
      return found(at, " after the end of the document");
    }
    if (at < text.length() && text.charAt(at) == '\t') {
      return isIndentation(at)
          ? fault("found a tab: YAML is indented with spaces only", at)
          : fault("found a tab where only spaces are allowed", at);
    }
    if (startsPlaceholder(at - 1)) {
      return placeholder(at - 1);
    }
    if (problem.contains("cannot start any token")) {
      return found(at, ", which cannot start a plain value: such a value needs quotes");
    }
    return found(at, ", which YAML does not allow here");
  }

  private boolean isIndentation(int at) {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
  }

  private boolean startsPlaceholder(int at) {
    return text.startsWith("{{", at) || text.startsWith("{%", at);
  }

  private UnusableInput placeholder(int at) {
    String opening = text.substring(at, at + 2);
    return fault("found `" + opening + "`, which another tool has to fill in first", at);
  }

  private UnusableInput found(int at, String words) {
    return fault("found " + TextDescription.at(text, at) + words, at);
  }

  private int line(int offset) {
    return LineTable.of(text).lineOf(offset);
  }

  private int offset(Optional<Mark> mark) {
    return mark.isPresent() ? codePoints.offset(mark.get().getIndex()) : 0;
  }

  private int firstUnprintable() {
    int at = 0;
    while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static UnusableInput fault(String message, int at) {
    return new UnusableInput(Code.UNPARSABLE, message, at);
  }
}
