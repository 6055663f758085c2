/**
 * Stacks as deployed. In come templates and how the files connect them; here live stack instances
 * with bound parameters, the values that they publish and read, the order in which their resources
 * are created, and islands of stacks that are deployed together; out goes a world in which every
 * reference leads to a resource, or to a reason why it does not.
 */
@NullMarked
package io.github.cfn401audit.world;

import org.jspecify.annotations.NullMarked;
