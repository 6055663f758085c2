/**
 * Rules of the family client. In come the questions of an audit; here lives one class for each
 * mistake at a pool or an app client that costs a token; out goes one list.
 */
@NullMarked
package io.github.cfn401audit.rules.client;

import org.jspecify.annotations.NullMarked;
