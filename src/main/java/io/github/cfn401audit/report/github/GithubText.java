package io.github.cfn401audit.report.github;

import io.github.cfn401audit.report.VisibleText;

/**
 * The text of workflow commands: the one place where text of templates is made harmless for the
 * runner that reads them.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class GithubText {
  private GithubText() {}

  /** The words of a message. */
  static String message(String words) {
    return VisibleText.of(words).replace("%", "%25");
  }

  /** The value of a property such as {@code file}. */
  static String property(String value) {
    return message(value).replace(":", "%3A").replace(",", "%2C");
  }
}
