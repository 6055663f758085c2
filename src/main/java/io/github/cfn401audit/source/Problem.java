package io.github.cfn401audit.source;

import java.util.Comparator;

/**
 * A problem that an input has, which is never a finding about the API.
 *
 * <p>The message starts in lower case, has no full stop and can be read without the place. It may
 * quote what the user wrote: who prints it, escapes it. Line 0 stands for the whole file.
 */
public record Problem(Code code, String message, String file, int line, int column)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    message = ShortText.of(message);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The kinds of problems. */
  public enum Code {
    /** The file cannot be opened or is not a file. */
    UNREADABLE(true),
    /** The file is larger than what is read. */
    TOO_LARGE(true),
    /** The file is empty. */
    EMPTY(true),
    /** The file is not a text file. */
    BINARY(true),
    /** The file is text in another encoding. */
    NOT_UTF8(true),
    /** The file is neither JSON nor YAML. */
    UNPARSABLE(true),
    /** The file is nested too deep. */
    TOO_DEEP(true),
    /** A key appears twice in one map. */
    DUPLICATE_KEY(false),
    /** An alias cannot be followed. */
    ALIAS(false),
    /** A map is merged into another by {@code <<}. */
    MERGE_KEY(false),
    /** The file holds more than one document. */
    SEVERAL_DOCUMENTS(false),
    /** A YAML tag is not a CloudFormation function. */
    UNKNOWN_TAG(false),
    /** The file is not a CloudFormation template. */
    NOT_A_TEMPLATE(true),
    /** A part of a template has a shape that CloudFormation refuses. */
    TEMPLATE_SHAPE(false),
    /** A path leads out of its cloud assembly. */
    OUTSIDE_ASSEMBLY(true),
    /** A condition, a mapping or a key of one is used but not declared. */
    UNDECLARED(false),
    /** A file that another one names does not exist. */
    MISSING_FILE(true),
    /** Files or values lead back to themselves. */
    CYCLE(false),
    /** A value that the user gave for a parameter does not fit, or there is no such parameter. */
    PARAMETER(true),
    /** A file of parameter values has no value for a parameter. */
    PARAMETER_PASSED_OVER(false),
    /** The configuration file has a mistake. */
    CONFIGURATION(true),
    /** An assumption matches nothing in the files that were read. */
    ASSUMPTION_UNUSED(false),
    /** A suppression in a template or a document has a mistake. */
    SUPPRESSION(true),
    /** A suppression is past its last day and has no effect. */
    SUPPRESSION_EXPIRED(false),
    /** A suppression silences nothing. */
    SUPPRESSION_UNUSED(false),
    /** A suppression of the configuration file matches nothing in the files that were read. */
    SUPPRESSION_PASSED_OVER(false);

    private final boolean fatal;

    Code(boolean fatal) {
      this.fatal = fatal;
    }
  }

  /** True where the input could not be used at all. */
  public boolean fatal() {
    return code.fatal;
  }

  /** True where CloudFormation refuses the template; the rest of it is used. */
  public boolean refused() {
    return switch (code) {
      case CYCLE, TEMPLATE_SHAPE, UNDECLARED, UNKNOWN_TAG -> true;
      default -> false;
    };
  }

  /** True where the input is used as it is, so that the problem is only a note. */
  public boolean remark() {
    return !fatal() && code != Code.PARAMETER_PASSED_OVER;
  }

  /** True for a note that is shown even where notes are not asked for. */
  public boolean shownAlways() {
    return code == Code.SUPPRESSION_EXPIRED || code == Code.SUPPRESSION_UNUSED;
  }

  /** A text that the user wrote, for a message: in backticks, cut where it is long. */
  public static String quoted(String text) {
    return TextDescription.quoted(text);
  }

  /** A problem of a whole file. */
  static Problem ofFile(Code code, String message, String file) {
    return new Problem(code, message, file, 0, 0);
  }

  /** A problem at the start of a range. */
  public static Problem at(Code code, String message, SourceRange range) {
    return new Problem(code, message, range.file().name(), range.line(), range.column());
  }

  /** A problem at one place of a file. */
  static Problem at(Code code, String message, SourceFile file, int offset) {
    return new Problem(code, message, file.name(), file.line(offset), file.column(offset));
  }
}
