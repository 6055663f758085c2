/**
 * Rules of the family deployment. In come the questions of an audit; here lives one class for each
 * reason why a stage does not serve what the template says; out goes one list.
 */
@NullMarked
package io.github.cfn401audit.rules.deployment;

import org.jspecify.annotations.NullMarked;
