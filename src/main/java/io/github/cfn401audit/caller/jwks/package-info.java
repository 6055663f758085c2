/**
 * The keys of a user pool. In comes the text of a JSON Web Key Set, as the pool publishes it; here
 * a library checks signatures with it, offline; out goes what the keys say of a token. Nothing of
 * this is loaded unless the user gives keys.
 */
@NullMarked
package io.github.cfn401audit.caller.jwks;

import org.jspecify.annotations.NullMarked;
