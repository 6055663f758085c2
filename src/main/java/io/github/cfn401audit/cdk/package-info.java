/**
 * The plugin for CDK apps.
 *
 * <p>In comes what the CDK has just synthesized; here it is audited as it lies on the disk; out go
 * violations, which the CDK prints under the lines of the app. Nothing else uses this room, and the
 * executable does not hold it: {@code aws-cdk-lib} is there where the app is.
 */
@NullMarked
package io.github.cfn401audit.cdk;

import org.jspecify.annotations.NullMarked;
