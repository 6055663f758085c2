package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;

/**
 * One thing that is not as the earlier version had it.
 *
 * @param words what changed, such as {@code AuthorizationScopes of GET /orders changed}
 * @param resource the resource of today where it can be seen
 * @param range its place
 */
record ServedChange(String words, StackResource resource, SourceRange range) {

  /** The change as a place of a finding. */
  ChainStep step() {
    return new ChainStep(named(resource), range, words);
  }

  /** A resource as findings name it. */
  static FindingResource named(StackResource resource) {
    return new FindingResource(
        resource.stackName(), resource.logicalId(), resource.constructPath());
  }
}
