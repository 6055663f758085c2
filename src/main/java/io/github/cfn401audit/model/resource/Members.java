package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/**
 * The things that belong to an owner. Example: a client whose {@code UserPoolId} is a parameter
 * without a value is a possible member of each pool.
 *
 * @param certain certainly its own, and certainly deployed
 * @param possible perhaps its own, or perhaps deployed
 * @param open why there may be more that no file shows; empty where all are seen
 */
public record Members<T>(List<T> certain, List<T> possible, List<UnknownReason> open) {
  public Members {
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
    open = List.copyOf(open);
  }

  /** True only if there is provably none. */
  public boolean provesNone() {
    return certain.isEmpty() && possible.isEmpty() && open.isEmpty();
  }

  /** Certain and possible ones. */
  public List<T> all() {
    List<T> all = new ArrayList<>(certain);
    all.addAll(possible);
    return all;
  }

  /** The same things, and more reasons why there may be others. */
  public Members<T> withMore(List<UnknownReason> reasons) {
    if (reasons.isEmpty()) {
      return this;
    }
    List<UnknownReason> all = new ArrayList<>(open);
    all.addAll(reasons);
    return new Members<>(certain, possible, all);
  }
}
