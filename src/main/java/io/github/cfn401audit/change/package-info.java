/**
 * The comparison with an earlier audit. In come the findings of a run and a file about an earlier
 * one; here live the baseline, its reader and the comparison; out go the findings that are new and
 * those that are gone.
 */
@NullMarked
package io.github.cfn401audit.change;

import org.jspecify.annotations.NullMarked;
