/**
 * Who else may write, and who else may read. In come an inventory and the other islands of the
 * world; here live the writers outside the world, the resources without a known owner, the
 * influence of unread parts, and the other consumers of tokens; out go reasons why an absence is
 * not proved.
 */
@NullMarked
package io.github.cfn401audit.model.evidence;

import org.jspecify.annotations.NullMarked;
