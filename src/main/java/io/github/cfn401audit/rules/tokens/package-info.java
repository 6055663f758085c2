/**
 * Rules of the family tokens. In come the questions of an audit; here lives one class for each
 * reason why no token of the world is accepted; out goes one list.
 */
@NullMarked
package io.github.cfn401audit.rules.tokens;

import org.jspecify.annotations.NullMarked;
