/**
 * Stacks as deployed. In come templates with what the files say of their links; here live stack
 * instances with bound parameters, imports and outputs, the order in which resources wait for each
 * other, and islands of stacks that belong together; out goes a world in which every reference
 * leads to a resource, or to a reason.
 */
@NullMarked
package io.github.cfn401audit.world;

import org.jspecify.annotations.NullMarked;
