/**
 * What a stage goes on serving. In come the templates of an earlier version and those of today;
 * here lives the comparison, in meaning, of all that decides what becomes of a request; out go the
 * findings about deployments that keep their logical id, so that the change reaches no stage.
 */
@NullMarked
package io.github.cfn401audit.change.stale;

import org.jspecify.annotations.NullMarked;
