/**
 * What a method accepts and what becomes of each candidate token. In come a model and the tokens
 * its clients can obtain; here live requirements, rejections and verdicts; out goes, per method, a
 * witness, a proof that nobody gets through, or what is not known.
 */
@NullMarked
package io.github.cfn401audit.access;

import org.jspecify.annotations.NullMarked;
