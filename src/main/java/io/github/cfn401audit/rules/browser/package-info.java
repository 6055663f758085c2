/**
 * Rules of the family browser. In come the questions of an audit; here lives one class for each
 * mistake that only a browser meets; out goes one list.
 */
@NullMarked
package io.github.cfn401audit.rules.browser;

import org.jspecify.annotations.NullMarked;
