/**
 * Edits tried. In come findings with the edits that their rules propose; here each edit is applied
 * to the facts of one component and the audit of that component is run again in every scenario; out
 * go the findings with the edits that really cure them, and what each edit achieves.
 */
@NullMarked
package io.github.cfn401audit.trial;

import org.jspecify.annotations.NullMarked;
