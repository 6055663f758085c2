package io.github.cfn401audit.source;

/** A fault that makes the rest of a text unreadable. */
final class UnusableInput extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem.Code code;
  private final int offset;

  UnusableInput(Problem.Code code, String message, int offset) {
    super(message, null, false, false);
    this.code = code;
    this.offset = offset;
  }

  Problem in(SourceFile file) {
    return Problem.at(code, String.valueOf(getMessage()), file, offset);
  }
}
