/**
 * Reports for programs. In come the result of an audit and baselines; here lives the JSON object
 * that {@code cfn-401-audit-report.schema.json} describes; out goes one document in ASCII.
 */
@NullMarked
package io.github.cfn401audit.report.json;

import org.jspecify.annotations.NullMarked;
