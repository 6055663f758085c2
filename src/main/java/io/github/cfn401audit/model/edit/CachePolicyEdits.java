package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.StackResource;

/** Changes of the cache policies of a distribution. */
public final class CachePolicyEdits {
  private CachePolicyEdits() {}

  /** An answer may be cached for a second, where its origin asks for that. */
  public static Change cacheForASecond(StackResource policy) {
    return new Change.PutInside(policy, "CachePolicyConfig", "MaxTTL", "1");
  }
}
