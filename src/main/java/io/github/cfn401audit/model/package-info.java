/**
 * API Gateway and Cognito in AWS's own words. In comes an island of stacks; here live the resources
 * as typed facts, with AWS's defaults applied and every join made once; out goes a model in which
 * each absence is proved, refuted or open, and no map with string keys is left.
 */
@NullMarked
package io.github.cfn401audit.model;

import org.jspecify.annotations.NullMarked;
