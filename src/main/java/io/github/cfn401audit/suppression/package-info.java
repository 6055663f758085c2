/**
 * What the user suppresses or sets to another level. In come the configuration file and the
 * suppressions that templates, documents and CDK apps carry; here they are read, matched with
 * findings, and checked for being used, expired or too narrow; out goes the result of an audit in
 * which they count.
 */
@NullMarked
package io.github.cfn401audit.suppression;

import org.jspecify.annotations.NullMarked;
