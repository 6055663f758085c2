package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;

/** A text in a file that names another file, and its place. */
record FileReference(String text, String file, int line, int column) {

  static FileReference of(ScalarNode node) {
    return new FileReference(
        node.text(), node.range().file().name(), node.range().line(), node.range().column());
  }

  /** A problem that stands where the file is named. */
  Problem problem(Problem.Code code, String message) {
    return new Problem(code, message, file, line, column);
  }
}
