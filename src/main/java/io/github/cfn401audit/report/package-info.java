/**
 * Pure functions from the result of an audit to text. In come findings, access rows and problems in
 * their final order; here live the terminal text, the access table, JSON, SARIF, workflow commands
 * and Markdown, each with the one place that makes text of a template harmless for its reader; out
 * goes a string, and nothing here decides, sorts out or prints anything.
 */
@NullMarked
package io.github.cfn401audit.report;

import org.jspecify.annotations.NullMarked;
