/**
 * The engine. In come a library of templates and what the user states; here islands and scenarios
 * are run through the rules, findings and rows of all scenarios are merged, and what rests on a
 * default or an assumption is told apart; out goes the result of an audit.
 */
@NullMarked
package io.github.cfn401audit.audit;

import org.jspecify.annotations.NullMarked;
