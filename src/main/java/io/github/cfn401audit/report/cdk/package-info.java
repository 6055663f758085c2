/**
 * The report that the CDK keeps in an assembly.
 *
 * <p>In come findings; here they become violations, as the CDK names them; out goes {@code
 * validation-report.json} with ours beside those of other plugins. The form is that of {@code
 * @aws-cdk/cloud-assembly-schema}.
 */
@NullMarked
package io.github.cfn401audit.report.cdk;

import org.jspecify.annotations.NullMarked;
