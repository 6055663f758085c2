/**
 * Lines of logs and bodies of errors. In comes one line; here it is taken apart and compared with
 * the texts that API Gateway, Cognito and well-known libraries write; out goes what it means, never
 * the line itself.
 */
@NullMarked
package io.github.cfn401audit.caller.log;

import org.jspecify.annotations.NullMarked;
