/**
 * The only room that evaluates. In come expressions and an environment; here live the functions of
 * CloudFormation, text with symbols in it, and three-valued equality; out go values in which
 * everything that is not known has a reason and, where there is one, a cure.
 */
@NullMarked
package io.github.cfn401audit.values;

import org.jspecify.annotations.NullMarked;
