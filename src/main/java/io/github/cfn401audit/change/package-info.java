/**
 * What has changed since an earlier audit. In come the findings of a run and a record of an earlier
 * one; here live the baseline, the ways to read one, and the comparison; out go the findings that
 * are new and those that are gone.
 */
@NullMarked
package io.github.cfn401audit.change;

import org.jspecify.annotations.NullMarked;
