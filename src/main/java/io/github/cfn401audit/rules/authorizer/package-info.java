/**
 * Rules of the family authorizer. In come the questions of an audit; here lives one class for each
 * mistake between a method, its authorizer and the pools that it trusts; out goes one list.
 */
@NullMarked
package io.github.cfn401audit.rules.authorizer;

import org.jspecify.annotations.NullMarked;
