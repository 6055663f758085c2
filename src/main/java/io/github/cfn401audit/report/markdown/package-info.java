/**
 * The report for a job summary or a pull request comment. In come findings and access rows; here
 * live tables, drawings and the one place where text of a template is made harmless for Markdown;
 * out goes a text that is short enough for GitHub.
 */
@NullMarked
package io.github.cfn401audit.report.markdown;

import org.jspecify.annotations.NullMarked;
