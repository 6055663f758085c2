/**
 * All rules. In come the lists of the families; here they become one list in the order of their
 * turns; out go the rules and their ids.
 */
@NullMarked
package io.github.cfn401audit.rules;

import org.jspecify.annotations.NullMarked;
