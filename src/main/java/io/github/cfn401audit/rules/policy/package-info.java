/**
 * Rules of the family policy. In come the questions of an audit; here lives one class for each
 * reason why the resource policy of an API refuses callers, or is itself refused; out goes one
 * list.
 */
@NullMarked
package io.github.cfn401audit.rules.policy;

import org.jspecify.annotations.NullMarked;
