/**
 * The shape of a result, and the pages. In come rule ids, places and sentences; here live the
 * finding with its label, chain and candidates, and the page that explains its rule; out go values
 * that every report prints and none changes.
 */
@NullMarked
package io.github.cfn401audit.finding;

import org.jspecify.annotations.NullMarked;
