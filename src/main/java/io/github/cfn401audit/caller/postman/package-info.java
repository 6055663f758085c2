/**
 * A Postman collection, beside what the templates declare. In come the text of a collection and of
 * its environments; here secrets in it are masked, variables are put in, each OAuth 2.0 block is
 * compared with the app clients that it may mean, and each request with its method; out go findings
 * that are placed in the collection.
 */
@NullMarked
package io.github.cfn401audit.caller.postman;

import org.jspecify.annotations.NullMarked;
