/**
 * The lines that a person wrote. In come the traces that the CDK keeps of its constructs, and the
 * sources of the app; here live the frames, the statements and the names that properties have in
 * the CDK; out go places in the sources.
 */
@NullMarked
package io.github.cfn401audit.authored;

import org.jspecify.annotations.NullMarked;
