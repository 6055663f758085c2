package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A template without its loops.
 *
 * @param root the tree; a loop that is not unfolded to its end still stands in it
 * @param looped the keys of sections that a loop made
 * @param open why a loop of a section may give more, by the key of the loop
 * @param problems what CloudFormation refuses of the loops
 */
public record Unfolded(
    MapNode root, Set<String> looped, Map<String, UnknownReason> open, List<Problem> problems) {
  public Unfolded {
    looped = Set.copyOf(looped);
    open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    problems = List.copyOf(problems);
  }
}
