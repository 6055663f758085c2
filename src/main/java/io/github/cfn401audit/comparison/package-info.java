/**
 * Two versions compared. In come the audits of both; here methods and clients of one version are
 * matched with those of the other, and it is told what became of each; out go changes, each with
 * whether somebody loses by it.
 */
@NullMarked
package io.github.cfn401audit.comparison;

import org.jspecify.annotations.NullMarked;
