/** What resource policies make of requests, against AWS's own tables and a naive evaluator. */
@NullMarked
package io.github.cfn401audit.access.policy;

import org.jspecify.annotations.NullMarked;
