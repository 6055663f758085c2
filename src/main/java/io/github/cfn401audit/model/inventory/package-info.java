/**
 * The resources of an island by type. In come an island and, for a trial, an edit; here live the
 * look-up of resources, the ways in which a pool can be named, and the paths of an API; out go the
 * parts that the joins need.
 */
@NullMarked
package io.github.cfn401audit.model.inventory;

import org.jspecify.annotations.NullMarked;
