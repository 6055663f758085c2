package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;

/**
 * A text in one file that names another file.
 *
 * <p>Example: {@code "templateFile": "Shop.template.json"} in a manifest.
 */
record FileReference(String text, String file, int line, int column) {

  static FileReference of(ScalarNode node) {
    return new FileReference(
        node.text(), node.range().file().name(), node.range().line(), node.range().column());
  }

  /** A problem at the place where the file is named. */
  Problem problem(Problem.Code code, String message) {
    return new Problem(code, message, file, line, column);
  }
}
