package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;

/**
 * A list of maps: what is known to be in it, and whether more may follow.
 *
 * @param items a reader for each known item
 * @param more why there may be more; empty where the list is complete
 * @param written false where the property is provably not there
 * @param range the property, or the resource where it is not written
 */
public record MapListing(
    List<PropertyReader> items, List<UnknownReason> more, boolean written, SourceRange range)
    implements Located {
  public MapListing {
    items = List.copyOf(items);
    more = List.copyOf(more);
  }

  /** True only if it provably holds nothing. */
  public boolean provesEmpty() {
    return items.isEmpty() && more.isEmpty();
  }

  /** True where all of it is known. */
  public boolean isComplete() {
    return more.isEmpty();
  }
}
