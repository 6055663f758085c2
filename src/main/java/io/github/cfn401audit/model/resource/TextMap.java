package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A map from names to texts: what is known to be in it, and whether more may follow.
 *
 * @param entries the known entries, in the order of the file
 * @param more why there may be more; empty where the map is complete
 * @param written false where the property is provably not there
 * @param range the property, or the resource where it is not written
 */
public record TextMap(
    Map<String, Resolved<Text>> entries,
    List<UnknownReason> more,
    boolean written,
    SourceRange range)
    implements Located {
  public TextMap {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    more = List.copyOf(more);
  }

  /** The entry of that name: absent where there is none, unknown where there may be one. */
  public Resolved<Text> entry(String name) {
    Resolved<Text> entry = entries.get(name);
    if (entry != null) {
      return entry;
    }
    return more.isEmpty()
        ? new Resolved.Absent<>(range)
        : new Resolved.Unknown<>(more.get(0), range);
  }
}
