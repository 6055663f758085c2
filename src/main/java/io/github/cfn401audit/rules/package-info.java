/**
 * One class per cause. In come verdicts and models; here live the rules, which give reasons a name,
 * a place and a cure, and what lowers a level; out goes the result of an audit. Nothing is proved
 * here that an earlier room has not proved.
 */
@NullMarked
package io.github.cfn401audit.rules;

import org.jspecify.annotations.NullMarked;
