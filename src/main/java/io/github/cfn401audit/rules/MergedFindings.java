package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.source.SourceRange;
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

  private final Members members;
  private final List<ScenarioRun> runs;
  private final Whens whens;
  private final Map<Identity, TreeMap<Integer, Reported>> found = new LinkedHashMap<>();

  /** What makes findings of several runs the same. */
  private record Identity(RuleId rule, String stack, String logicalId, SourceRange place) {
    static Identity of(Finding finding) {
      return new Identity(
          finding.rule(),
          finding.subject().stack(),
          finding.subject().logicalId(),
          finding.range());
    }
  }

  MergedFindings(Members members, List<ScenarioRun> runs, Whens whens) {
    this.members = members;
    this.runs = runs;
    this.whens = whens;
    for (int at = 0; at < runs.size(); at++) {
      for (Reported reported : runs.get(at).audit().findings()) {
        if (members.spot(reported.finding().subject()).isPresent()) {
          found
              .computeIfAbsent(Identity.of(reported.finding()), identity -> new TreeMap<>())
              .putIfAbsent(at, reported);
        }
      }
    }
  }

  /** All of them, where the runs are all there are. */
  List<Reported> complete() {
    List<Reported> merged = new ArrayList<>();
    found.values().forEach(occurrences -> merged.add(merge(occurrences, holdsAlways(occurrences))));
    return merged;
  }

  /**
   * All of them, where there are more scenarios than runs: only what is found with every condition
   * left open certainly holds in the others, too.
   */
  List<Reported> besides(List<Reported> open) {
    Map<Identity, Reported> always = new LinkedHashMap<>();
    for (Reported reported : open) {
      always.put(Identity.of(reported.finding()), reported);
    }
    List<Reported> merged = new ArrayList<>();
    found.forEach(
        (identity, occurrences) -> {
          Reported certain = always.get(identity);
          Reported possible = merge(occurrences, false);
          merged.add(
              certain != null && certain.finding().level().isAtLeast(possible.finding().level())
                  ? certain
                  : possible);
        });
    return merged;
  }

  private Reported merge(NavigableMap<Integer, Reported> occurrences, boolean always) {
    Reported first = occurrences.firstEntry().getValue();
    Reported strongest = first;
    Level weakest = first.finding().level();
    for (Reported other : occurrences.values()) {
      if (!strongest.finding().level().isAtLeast(other.finding().level())) {
        strongest = other;
      }
      if (weakest.isAtLeast(other.finding().level())) {
        weakest = other.finding().level();
      }
    }
    Set<Integer> concerned = concerned(occurrences);
    boolean everywhere = occurrences.keySet().containsAll(concerned);
    String when = everywhere ? "" : whens.words(occurrences.keySet(), concerned);
    Finding finding =
        first.finding().leveledAs(strongest.finding()).in(when).naming(also(occurrences));
    if (always && (!everywhere || weakest == strongest.finding().level())) {
      return first.with(finding);
    }
    return first.with(finding.lowered(SOME));
  }

  /** The other methods of the first run, and then those that fail for this in other runs only. */
  private List<ChainStep> also(NavigableMap<Integer, Reported> occurrences) {
    Finding first = occurrences.firstEntry().getValue().finding();
    List<ChainStep> also = new ArrayList<>(first.also());
    Set<Spot> named = new LinkedHashSet<>();
    places(first).forEach(place -> named.add(Spot.of(place.subject())));
    occurrences.forEach(
        (at, reported) -> {
          for (ChainStep place : reported.finding().also()) {
            if (named.add(Spot.of(place.subject()))) {
              also.add(place);
            }
          }
          for (ChainStep place : places(reported.finding())) {
            Spot spot = Spot.of(place.subject());
            if (reported.explained().contains(spot) && named.add(spot)) {
              also.add(runs.get(at).place(place.subject()));
            }
          }
        });
    return also;
  }

  /** Every place that a finding names. */
  private static List<ChainStep> places(Finding finding) {
    List<ChainStep> places = new ArrayList<>();
    places.add(new ChainStep(finding.subject(), finding.range(), ""));
    places.addAll(finding.chain());
    places.addAll(finding.also());
    return places;
  }

  private boolean holdsAlways(NavigableMap<Integer, Reported> occurrences) {
    Set<Spot> explained = explained(occurrences);
    return explained.isEmpty()
        ? occurrences.keySet().containsAll(concerned(occurrences))
        : explained.stream().anyMatch(this::isNeverReachable);
  }

  private boolean isNeverReachable(Spot method) {
    for (ScenarioRun run : runs) {
      Optional<AccessRow.Outcome> outcome = run.outcome(method);
      if (outcome.isPresent() && outcome.get() != AccessRow.Outcome.UNREACHABLE) {
        return false;
      }
    }
    return true;
  }

  /** The runs in which the failing thing exists: the methods, or else the resource itself. */
  private Set<Integer> concerned(NavigableMap<Integer, Reported> occurrences) {
    Set<Spot> spots = explained(occurrences);
    if (spots.isEmpty()) {
      occurrences.values().forEach(reported -> spots.addAll(reported.failing()));
    }
    if (spots.isEmpty()) {
      Finding first = occurrences.firstEntry().getValue().finding();
      members.spot(first.subject()).ifPresent(spots::add);
    }
    Set<Integer> concerned = new LinkedHashSet<>();
    for (int at = 0; at < runs.size(); at++) {
      for (Spot spot : spots) {
        if (runs.get(at).there().contains(spot)) {
          concerned.add(at);
        }
      }
    }
    return concerned;
  }

  private static Set<Spot> explained(NavigableMap<Integer, Reported> occurrences) {
    Set<Spot> explained = new LinkedHashSet<>();
    occurrences.values().forEach(reported -> explained.addAll(reported.explained()));
    return explained;
  }
}
