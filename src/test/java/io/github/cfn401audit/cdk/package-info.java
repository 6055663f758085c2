/** Tests of the plugin, with the real library of the CDK. */
@NullMarked
package io.github.cfn401audit.cdk;

import org.jspecify.annotations.NullMarked;
