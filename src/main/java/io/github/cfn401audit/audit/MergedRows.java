package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.access.Passage;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The verdicts on the methods of a component: one row for a method with the same verdict in all
 * scenarios or has a way in that is always there, else one for each way it fares, with the
 * scenarios in which it does.
 */
final class MergedRows {
  private final ScenarioWords words;
  private final Map<ResourceId, TreeMap<Integer, AccessRow>> found = new LinkedHashMap<>();

  /** What a caller can tell apart. */
  private record Fate(
      AccessRow.Outcome outcome,
      Optional<AccessRow.Accepts> accepts,
      List<AccessRow.Opening> openedBy,
      List<String> restrictions,
      Passage passage) {
    static Fate of(AccessRow row) {
      return new Fate(
          row.outcome(), row.accepts(), row.openedBy(), row.restrictions(), row.passage());
    }
  }

  MergedRows(ComponentScope scope, List<ScenarioRun> runs, ScenarioWords words) {
    this.words = words;
    for (int at = 0; at < runs.size(); at++) {
      for (AccessRow row : runs.get(at).audit().rows()) {
        if (scope.contain(row)) {
          found.computeIfAbsent(row.id(), resource -> new TreeMap<>()).put(at, row);
        }
      }
    }
  }

  /** All of them, where the runs are all there are. */
  List<AccessRow> complete() {
    List<AccessRow> rows = new ArrayList<>();
    found.values().forEach(byRun -> rows.addAll(rows(byRun)));
    return rows;
  }

  /**
   * All of them, where there are more scenarios than runs: a method that fares otherwise with every
   * condition left open has a row for the scenarios that were not looked at.
   */
  List<AccessRow> besides(List<AccessRow> open) {
    Map<ResourceId, AccessRow> rest = new LinkedHashMap<>();
    open.forEach(row -> rest.put(row.id(), row));
    List<AccessRow> rows = new ArrayList<>();
    found.forEach(
        (resource, byRun) -> {
          List<AccessRow> seen = rows(byRun);
          AccessRow other = rest.get(resource);
          rows.addAll(seen);
          if (other != null && (seen.size() > 1 || differ(seen.get(0), other))) {
            rows.add(other.in("in a scenario that was not looked at"));
          }
        });
    return rows;
  }

  private static boolean differ(AccessRow seen, AccessRow other) {
    return seen.outcome() != other.outcome() || !seen.passage().equals(other.passage());
  }

  private List<AccessRow> rows(NavigableMap<Integer, AccessRow> byRun) {
    Map<Fate, Set<Integer>> fates = new LinkedHashMap<>();
    byRun.forEach(
        (at, row) -> fates.computeIfAbsent(Fate.of(row), fate -> new TreeSet<>()).add(at));
    if (fates.size() > 1) {
      Optional<AccessRow> same = alwaysOpen(byRun);
      if (same.isPresent()) {
        return List.of(same.get());
      }
    }
    List<AccessRow> rows = new ArrayList<>();
    for (Set<Integer> alike : fates.values()) {
      String when = fates.size() == 1 ? "" : words.words(alike, byRun.keySet());
      rows.add(together(byRun, alike).in(when));
    }
    return rows;
  }

  /** A method that takes the same tokens in all scenarios and has ways in that are in all. */
  private static Optional<AccessRow> alwaysOpen(NavigableMap<Integer, AccessRow> byRun) {
    AccessRow first = byRun.firstEntry().getValue();
    List<AccessRow.Opening> always = new ArrayList<>(first.openedBy());
    for (AccessRow row : byRun.values()) {
      always.retainAll(row.openedBy());
      if (!row.accepts().equals(first.accepts())
          || !row.restrictions().equals(first.restrictions())
          || !row.passage().equals(first.passage())) {
        return Optional.empty();
      }
    }
    return always.isEmpty() ? Optional.empty() : Optional.of(first.openedBy(always));
  }

  /** The first of these rows, with the questions of all. */
  private static AccessRow together(NavigableMap<Integer, AccessRow> byRun, Set<Integer> alike) {
    TreeSet<OpenQuestion> questions = new TreeSet<>();
    AccessRow first = byRun.firstEntry().getValue();
    boolean isFirst = true;
    for (Map.Entry<Integer, AccessRow> entry : byRun.entrySet()) {
      if (alike.contains(entry.getKey())) {
        first = isFirst ? entry.getValue() : first;
        isFirst = false;
        questions.addAll(entry.getValue().undecided());
      }
    }
    return first.asking(List.copyOf(questions));
  }
}
