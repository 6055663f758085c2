/**
 * SARIF. In come the findings, problems and pages of a run; here live the parts of a SARIF log as
 * GitHub code scanning reads it, with stable fingerprints; out goes one JSON text.
 */
@NullMarked
package io.github.cfn401audit.report.sarif;

import org.jspecify.annotations.NullMarked;
