/**
 * What a rule is made of. In come verdicts, a model and the proofs in them; here live the questions
 * that a rule may ask, the finding that it builds, which finding takes precedence where several
 * tell of one failure, and the cures that it may propose; out go reported findings with their
 * possible cures. No rule lives here.
 */
@NullMarked
package io.github.cfn401audit.rule;

import org.jspecify.annotations.NullMarked;
