package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The findings of a component, each once, whatever scenarios report it. One that does not hold in
 * all of them drops a level and says where it holds.
 */
final class MergedFindings {
  private static final String SOME = "it does not hold in every scenario";

  private final ComponentScope scope;
  private final List<ScenarioRun> runs;
  private final ScenarioWords words;
  private final Map<FindingKey, TreeMap<Integer, ReportedFinding>> found = new LinkedHashMap<>();

  MergedFindings(ComponentScope scope, List<ScenarioRun> runs, ScenarioWords words) {
    this.scope = scope;
    this.runs = runs;
    this.words = words;
    for (int at = 0; at < runs.size(); at++) {
      for (ReportedFinding reported : runs.get(at).audit().findings()) {
        if (scope.resource(reported.finding().resource()).isPresent()) {
          found
              .computeIfAbsent(reported.finding().key(), key -> new TreeMap<>())
              .putIfAbsent(at, reported);
        }
      }
    }
  }

  /** All of them, where the runs are all there are. */
  List<ReportedFinding> complete() {
    List<ReportedFinding> merged = new ArrayList<>();
    found.values().forEach(occurrences -> merged.add(merge(occurrences, holdsAlways(occurrences))));
    return merged;
  }

  /**
   * All of them, where there are more scenarios than runs: only what is found with every condition
   * left open certainly holds in the others, too.
   */
  List<ReportedFinding> besides(List<ReportedFinding> open) {
    Map<FindingKey, ReportedFinding> always = new LinkedHashMap<>();
    for (ReportedFinding reported : open) {
      always.put(reported.finding().key(), reported);
    }
    List<ReportedFinding> merged = new ArrayList<>();
    found.forEach(
        (key, occurrences) -> {
          ReportedFinding certain = always.get(key);
          ReportedFinding possible = merge(occurrences, false);
          merged.add(
              certain != null && certain.finding().level().isAtLeast(possible.finding().level())
                  ? certain
                  : possible);
        });
    return merged;
  }

  private ReportedFinding merge(
      NavigableMap<Integer, ReportedFinding> occurrences, boolean always) {
    ReportedFinding first = occurrences.firstEntry().getValue();
    ReportedFinding strongest = first;
    Level weakest = first.finding().level();
    for (ReportedFinding other : occurrences.values()) {
      if (!strongest.finding().level().isAtLeast(other.finding().level())) {
        strongest = other;
      }
      if (weakest.isAtLeast(other.finding().level())) {
        weakest = other.finding().level();
      }
    }
    Set<Integer> concerned = concerned(occurrences);
    boolean everywhere = occurrences.keySet().containsAll(concerned);
    String when = everywhere ? "" : words.words(occurrences.keySet(), concerned);
    Finding finding =
        first.finding().atLevelOf(strongest.finding()).in(when).alsoAt(also(occurrences));
    if (always && (!everywhere || weakest == strongest.finding().level())) {
      return first.with(finding);
    }
    return first.with(finding.lowered(SOME));
  }

  /** The other methods of the first run, and then those that fail for this in other runs only. */
  private List<ChainStep> also(NavigableMap<Integer, ReportedFinding> occurrences) {
    Finding first = occurrences.firstEntry().getValue().finding();
    List<ChainStep> also = new ArrayList<>(first.also());
    Set<ResourceId> named = new LinkedHashSet<>();
    places(first).forEach(place -> named.add(place.resource().id()));
    occurrences.forEach(
        (at, reported) -> {
          for (ChainStep place : reported.finding().also()) {
            if (named.add(place.resource().id())) {
              also.add(place);
            }
          }
          for (ChainStep place : places(reported.finding())) {
            ResourceId resource = place.resource().id();
            if (reported.explained().contains(resource) && named.add(resource)) {
              also.add(runs.get(at).place(place.resource()));
            }
          }
        });
    return also;
  }

  /** Every place that a finding names. */
  private static List<ChainStep> places(Finding finding) {
    List<ChainStep> places = new ArrayList<>();
    places.add(new ChainStep(finding.resource(), finding.range(), ""));
    places.addAll(finding.chain());
    places.addAll(finding.also());
    return places;
  }

  private boolean holdsAlways(NavigableMap<Integer, ReportedFinding> occurrences) {
    Set<ResourceId> explained = explained(occurrences);
    return explained.isEmpty()
        ? occurrences.keySet().containsAll(concerned(occurrences))
        : explained.stream().anyMatch(this::isNeverReachable);
  }

  private boolean isNeverReachable(ResourceId method) {
    for (ScenarioRun run : runs) {
      Optional<AccessRow.Outcome> outcome = run.outcome(method);
      if (outcome.isPresent() && outcome.get() != AccessRow.Outcome.UNREACHABLE) {
        return false;
      }
    }
    return true;
  }

  /** The runs in which the failing thing exists: the methods, or else the resource itself. */
  private Set<Integer> concerned(NavigableMap<Integer, ReportedFinding> occurrences) {
    Set<ResourceId> resources = explained(occurrences);
    if (resources.isEmpty()) {
      occurrences.values().forEach(reported -> resources.addAll(reported.failing()));
    }
    if (resources.isEmpty()) {
      Finding first = occurrences.firstEntry().getValue().finding();
      scope.resource(first.resource()).ifPresent(resources::add);
    }
    Set<Integer> concerned = new LinkedHashSet<>();
    for (int at = 0; at < runs.size(); at++) {
      for (ResourceId resource : resources) {
        if (runs.get(at).there().contains(resource)) {
          concerned.add(at);
        }
      }
    }
    return concerned;
  }

  private static Set<ResourceId> explained(NavigableMap<Integer, ReportedFinding> occurrences) {
    Set<ResourceId> explained = new LinkedHashSet<>();
    occurrences.values().forEach(reported -> explained.addAll(reported.explained()));
    return explained;
  }
}
