/**
 * The report for the log of a GitHub job. In come findings; here live workflow commands and the one
 * place where text of a template is made harmless for the runner; out go lines that become
 * annotations.
 */
@NullMarked
package io.github.cfn401audit.report.github;

import org.jspecify.annotations.NullMarked;
