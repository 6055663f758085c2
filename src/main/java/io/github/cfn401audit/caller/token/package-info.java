/**
 * A token that somebody holds. In comes whatever was pasted; here it is found in it, decoded, and
 * led through the gates of a method one by one; out go its verdicts, with a reason for each
 * refusal.
 *
 * <p>No part of a token leaves this room as it was, and no claim that does not decide.
 */
@NullMarked
package io.github.cfn401audit.caller.token;

import org.jspecify.annotations.NullMarked;
