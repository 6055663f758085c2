/**
 * What is claimed of who can call what. In come the rows of an audit, each with what lies between
 * callers and its method, and a question or a contract; here live claims about methods and the
 * proof or refutation of each; out go answers with a token as witness, a reason, or what is not
 * known.
 */
@NullMarked
package io.github.cfn401audit.contract;

import org.jspecify.annotations.NullMarked;
