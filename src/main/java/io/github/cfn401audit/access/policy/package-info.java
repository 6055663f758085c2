/**
 * What a resource policy makes of the requests to a method. In come the value of a policy, the
 * stages of its API and the path of a method; here live statements, conditions and the language of
 * requests; out goes, per method and stage, who is let through.
 */
@NullMarked
package io.github.cfn401audit.access.policy;

import org.jspecify.annotations.NullMarked;
