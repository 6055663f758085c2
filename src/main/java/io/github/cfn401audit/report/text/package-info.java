/**
 * Reports for a person at a terminal. In come findings, access rows, problems and rule pages; here
 * live the printed finding with its excerpt, the tables, the paint, and the page on which text of a
 * template is made harmless; out goes text, with colours where they are wanted.
 */
@NullMarked
package io.github.cfn401audit.report.text;

import org.jspecify.annotations.NullMarked;
