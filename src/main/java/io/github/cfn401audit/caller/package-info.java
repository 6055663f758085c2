/**
 * What callers hold, beside what the methods take. In come judged methods and the ids that the user
 * states for pools and clients; here lives what the commands about tokens, collections and log
 * lines share: finding the method of a request, and telling which pool or client an id belongs to;
 * out go the methods that a request means.
 */
@NullMarked
package io.github.cfn401audit.caller;

import org.jspecify.annotations.NullMarked;
