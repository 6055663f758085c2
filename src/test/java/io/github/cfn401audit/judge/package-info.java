/**
 * An independent judge: a second, naive answer to the question which token opens which method. What
 * comes in is a long seed; what lives here makes a small random world from it, writes the world as
 * a template, and decides every method by trying all that may be. What goes out is a comparison
 * with the audit, which only {@link io.github.cfn401audit.judge.FrontDoor} may call.
 */
@NullMarked
package io.github.cfn401audit.judge;

import org.jspecify.annotations.NullMarked;
