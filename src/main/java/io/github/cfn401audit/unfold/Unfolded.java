package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template without one of its dialects, such as its loops.
 *
 * @param root the tree; a loop that is not unfolded to its end still stands in it
 * @param origins the origin of each entry that was made, by its key in its section
 * @param open why a loop of a section may give more, by the key of the loop
 * @param problems what is wrong with what was unfolded
 */
public record Unfolded(
    MapNode root,
    Map<String, Resource.Origin> origins,
    Map<String, UnknownReason> open,
    List<Problem> problems) {
  public Unfolded {
    origins = Map.copyOf(origins);
    open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    problems = List.copyOf(problems);
  }
}
