/**
 * What a rule is made of. In come verdicts, a model and the proofs in them; here live the questions
 * that a rule may ask, the finding that it builds, which finding speaks where several tell of one
 * failure, and the edits that it may propose; out go reported findings with their possible cures.
 * No rule of its own lives here.
 */
@NullMarked
package io.github.cfn401audit.rule;

import org.jspecify.annotations.NullMarked;
