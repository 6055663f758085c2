package io.github.cfn401audit.authored;

import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.source.SourceText;
import java.util.List;
import java.util.Optional;

/** A source file in which the statement of a construct is looked for. */
final class SourceCode {
  private final SourceFile file;
  private final String text;
  private final String code;

  SourceCode(SourceText source) {
    this.file = source.file();
    this.text = source.text();
    this.code = MaskedCode.of(text, file.name());
  }

  /**
   * The place that a frame leads to; empty where its line cannot be the one that creates the
   * construct.
   *
   * @param callee what the line must call; empty where the trace does not say
   * @param id the id of the construct
   * @param property the property in question; empty for none
   */
  Optional<AuthoredPlace> at(Frame frame, String callee, String id, String property) {
    if (frame.line() > file.lineCount()) {
      return Optional.empty();
    }
    int lineStart = file.lineStart(frame.line());
    int lineEnd = file.lineEnd(frame.line());
    int first = firstCode(lineStart, lineEnd);
    if (first == lineEnd || isImport(first)) {
      return Optional.empty();
    }
    int call = callee.isEmpty() ? -1 : call(callee, lineStart, lineEnd);
    Statement statement = Statement.around(code, call < 0 ? first : call);
    int named = literal(id, statement.start(), statement.end());
    boolean calls = code.substring(first, Math.max(first, statement.end())).indexOf('(') >= 0;
    boolean exactLines = frame.isOfJvm() || frame.file().endsWith(".py");
    if (call < 0 && named < 0 && !(exactLines && calls)) {
      return Optional.empty();
    }
    Optional<SourceRange> written = property(property, statement, call < 0 ? first : call);
    if (written.isPresent()) {
      return Optional.of(new AuthoredPlace(written.get(), AuthoredPlace.Kind.PROPERTY));
    }
    int line = named < 0 ? frame.line() : file.line(named);
    return Optional.of(new AuthoredPlace(lineOf(line), AuthoredPlace.Kind.STATEMENT));
  }

  /**
   * The only call with the id as an argument, as a guess; empty where there are none or several.
   */
  Optional<AuthoredPlace> guess(String id) {
    int found = literal(id, 0, text.length());
    if (found < 0 || literal(id, found + 1, text.length()) >= 0) {
      return Optional.empty();
    }
    return Optional.of(new AuthoredPlace(lineOf(file.line(found)), AuthoredPlace.Kind.GUESS));
  }

  /** True for JavaScript that a compiler wrote. */
  boolean isCompiled() {
    return text.contains("sourceMappingURL=")
        || text.contains("__esModule")
        || text.contains("__commonJS");
  }

  /** True where the file declares that package, or where both are without one. */
  boolean isInPackage(String name) {
    int at = 0;
    while (at < code.length()) {
      int end = code.indexOf('\n', at);
      String line = code.substring(at, end < 0 ? code.length() : end).strip();
      if (line.startsWith("package ")) {
        String declared = line.substring("package ".length()).replace(";", "").strip();
        return declared.equals(name);
      }
      at = end < 0 ? code.length() : end + 1;
    }
    return name.isEmpty();
  }

  private Optional<SourceRange> property(String property, Statement statement, int call) {
    if (property.isEmpty()) {
      return Optional.empty();
    }
    List<Statement> parts =
        List.of(new Statement(Math.min(call, statement.end()), statement.end()), statement);
    for (Statement part : parts) {
      for (String name : CdkNames.of(property)) {
        int found = assigned(name, part.start(), part.end());
        if (found >= 0) {
          boolean twice = assigned(name, found + 1, part.end()) >= 0;
          return twice
              ? Optional.empty()
              : Optional.of(new SourceRange(file, found, found + name.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** The next place that gives a value to a property of that name; -1 where there is none. */
  private int assigned(String name, int start, int end) {
    int at = word(name, start, end);
    while (at >= 0) {
      char before = before(at);
      char after = after(at + name.length());
      boolean shorthand = (before == '{' || before == ',') && (after == ',' || after == '}');
      boolean keyword = after == '=' && before != '.' && !code.startsWith("==", nextCode(at, name));
      boolean setter = before == '.' && after == '(';
      if (after == ':' || shorthand || keyword || setter) {
        return at;
      }
      at = word(name, at + 1, end);
    }
    return -1;
  }

  private int nextCode(int at, String name) {
    return skipBlanks(at + name.length());
  }

  private int call(String callee, int start, int end) {
    int at = word(callee, start, end);
    while (at >= 0) {
      char after = after(at + callee.length());
      if (after == '(' || after == '<') {
        return at;
      }
      at = word(callee, at + 1, end);
    }
    return -1;
  }

  private int word(String name, int start, int end) {
    int at = code.indexOf(name, start);
    while (at >= 0 && at + name.length() <= end) {
      boolean whole =
          (at == 0 || !Character.isJavaIdentifierPart(code.charAt(at - 1)))
              && (at + name.length() == code.length()
                  || !Character.isJavaIdentifierPart(code.charAt(at + name.length())));
      if (whole) {
        return at;
      }
      at = code.indexOf(name, at + 1);
    }
    return -1;
  }

  /** The next string that is the id and an argument of a call; -1 where there is none. */
  private int literal(String id, int start, int end) {
    int at = id.isEmpty() ? -1 : text.indexOf(id, start);
    while (at >= 0 && at + id.length() <= end) {
      if (at > 0 && at + id.length() < text.length() && isArgument(at - 1, at + id.length())) {
        return at;
      }
      at = text.indexOf(id, at + 1);
    }
    return -1;
  }

  private boolean isArgument(int open, int close) {
    char quote = text.charAt(open);
    if ((quote != '"' && quote != '\'' && quote != '`') || text.charAt(close) != quote) {
      return false;
    }
    char before = before(open);
    char after = after(close + 1);
    return code.charAt(open) == '\u0001'
        && (before == '(' || before == ',')
        && (after == ')' || after == ',');
  }

  private char before(int at) {
    int here = at - 1;
    while (here >= 0 && Character.isWhitespace(code.charAt(here))) {
      here--;
    }
    return here < 0 ? '\n' : code.charAt(here);
  }

  private char after(int at) {
    int here = skipBlanks(at);
    return here == code.length() ? '\n' : code.charAt(here);
  }

  private int skipBlanks(int at) {
    int here = at;
    while (here < code.length() && Character.isWhitespace(code.charAt(here))) {
      here++;
    }
    return here;
  }

  private int firstCode(int start, int end) {
    return Math.min(end, skipBlanks(start));
  }

  private boolean isImport(int first) {
    return code.startsWith("import ", first) || code.startsWith("from ", first);
  }

  private SourceRange lineOf(int line) {
    int start = firstCode(file.lineStart(line), file.lineEnd(line));
    return new SourceRange(file, start, file.lineEnd(line));
  }
}
