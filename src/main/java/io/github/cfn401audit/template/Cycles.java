package io.github.cfn401audit.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names that lead back to themselves, directly or through others.
 *
 * <p>Example: where {@code A} leads to {@code B} and {@code B} to {@code A}, they form a cycle.
 */
public final class Cycles {
  /** No more cycles than this are reported. */
  private static final int MOST = 20;

  private Cycles() {}

  /**
   * Shortest ways from a name back to itself, each without the name at its end. No name is in two
   * of them; of those on a way, the first in the order of the map comes first.
   */
  public static List<List<String>> in(Map<String, Set<String>> leadsTo) {
    Map<String, Set<String>> core = core(leadsTo);
    List<List<String>> cycles = new ArrayList<>();
    Set<String> reported = new LinkedHashSet<>();
    for (String name : core.keySet()) {
      if (cycles.size() < MOST && !reported.contains(name)) {
        Optional<List<String>> cycle = around(name, core);
        if (cycle.isPresent() && reported.stream().noneMatch(cycle.get()::contains)) {
          reported.addAll(cycle.get());
          cycles.add(cycle.get());
        }
      }
    }
    return cycles;
  }

  /** Leaves out, again and again, what leads nowhere. */
  private static Map<String, Set<String>> core(Map<String, Set<String>> leadsTo) {
    Map<String, Integer> open = new HashMap<>();
    Map<String, List<String>> backwards = new HashMap<>();
    Deque<String> ends = new ArrayDeque<>();
    leadsTo.forEach(
        (name, targets) -> {
          int count = 0;
          for (String target : targets) {
            if (leadsTo.containsKey(target)) {
              count++;
              backwards.computeIfAbsent(target, key -> new ArrayList<>()).add(name);
            }
          }
          open.put(name, count);
          if (count == 0) {
            ends.add(name);
          }
        });
    Map<String, Set<String>> core = new LinkedHashMap<>(leadsTo);
    while (!ends.isEmpty()) {
      String end = ends.remove();
      core.remove(end);
      for (String before : backwards.getOrDefault(end, List.of())) {
        if (open.merge(before, -1, Integer::sum) == 0) {
          ends.add(before);
        }
      }
    }
    return core;
  }

  private static Optional<List<String>> around(String start, Map<String, Set<String>> leadsTo) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : leadsTo.getOrDefault(at, Set.of())) {
        if (next.equals(start)) {
          return Optional.of(way(start, at, cameFrom));
        }
        if (leadsTo.containsKey(next) && cameFrom.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> way(String start, String last, Map<String, String> cameFrom) {
    List<String> way = new ArrayList<>();
    String at = last;
    while (!at.equals(start)) {
      way.add(0, at);
      at = cameFrom.getOrDefault(at, start);
    }
    way.add(0, start);
    return way;
  }

  /** {@code condition `A` leads back to itself through `B`}. */
  public static String words(String kind, List<String> cycle) {
    StringBuilder words = new StringBuilder(kind + " `" + cycle.get(0) + "` leads back to itself");
    int shown = Math.min(cycle.size(), 5);
    for (int i = 1; i < shown; i++) {
      words.append(i == 1 ? " through `" : i == cycle.size() - 1 ? " and `" : ", `");
      words.append(cycle.get(i)).append('`');
    }
    if (cycle.size() > shown) {
      words.append(" and ").append(cycle.size() - shown).append(" more");
    }
    return words.toString();
  }
}
