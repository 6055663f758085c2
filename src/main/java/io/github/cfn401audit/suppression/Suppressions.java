package io.github.cfn401audit.suppression;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.SuppressedFinding;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.values.ResourceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which findings are suppressed. A finding may be about several places with one cause: it
 * is suppressed only if each of them is named, by one suppression or by several.
 */
final class Suppressions {
  private final List<ScopedSuppression> all;
  private final LocalDate today;
  private final Map<ResourceId, String> requests = new HashMap<>();
  private final Set<ScopedSuppression> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<ScopedSuppression, String> tooNarrow = new IdentityHashMap<>();
  private final IdentityHashMap<ScopedSuppression, ScopedSuppression> spare =
      new IdentityHashMap<>();

  Suppressions(List<ScopedSuppression> all, Collection<AccessRow> methods, LocalDate today) {
    this.all = List.copyOf(all);
    this.today = today;
    methods.forEach(row -> requests.putIfAbsent(row.id(), row.request()));
  }

  /**
   * The finding with the suppressions that together cover all of it; empty where it is reported.
   */
  Optional<SuppressedFinding> of(Finding finding) {
    List<ScopedSuppression> ofRule = new ArrayList<>();
    for (ScopedSuppression suppression : all) {
      if (suppression.rule().equals(finding.rule()) && !suppression.isExpired(today)) {
        ofRule.add(suppression);
      }
    }
    if (ofRule.isEmpty()) {
      return Optional.empty();
    }
    for (List<SuppressiblePlace> places : List.of(placed(finding), failing(finding))) {
      Set<ScopedSuppression> naming = naming(ofRule, places, finding);
      if (!naming.isEmpty()) {
        used.addAll(naming);
        return Optional.of(
            new SuppressedFinding(
                finding, naming.stream().map(ScopedSuppression::suppression).toList()));
      }
    }
    return Optional.empty();
  }

  /** Those that name the places, where each is named; else none. */
  private Set<ScopedSuppression> naming(
      List<ScopedSuppression> ofRule, List<SuppressiblePlace> places, Finding finding) {
    Set<ScopedSuppression> naming = new LinkedHashSet<>();
    List<String> notNamed = new ArrayList<>();
    for (SuppressiblePlace place : places) {
      List<ScopedSuppression> covering =
          ofRule.stream().filter(one -> one.scope().covers(place)).toList();
      if (covering.isEmpty()) {
        notNamed.add(place.name());
      } else {
        naming.add(covering.get(0));
        covering.forEach(one -> spare.putIfAbsent(one, covering.get(0)));
      }
    }
    if (notNamed.isEmpty()) {
      return naming;
    }
    for (ScopedSuppression suppression : naming) {
      tooNarrow.put(suppression, rest(notNamed, finding));
    }
    return Set.of();
  }

  private static String rest(List<String> notNamed, Finding finding) {
    int more = notNamed.size() - 1;
    return notNamed.get(0)
        + (more == 0 ? "" : " and " + more + " more")
        + ", which the finding at "
        + finding.range().file().name()
        + ":"
        + finding.range().line()
        + " is also about";
  }

  /**
   * Where the finding stands, and the other resources of which the same is true. Of a method all
   * others that fail alike are such; elsewhere methods are what the cause leads to.
   */
  private List<SuppressiblePlace> placed(Finding finding) {
    ChainStep primary = new ChainStep(finding.resource(), finding.range(), "");
    boolean ofMethod = isMethod(primary);
    List<SuppressiblePlace> places = new ArrayList<>();
    places.add(place(primary, finding));
    for (ChainStep other : finding.also()) {
      if (ofMethod || !isMethod(other)) {
        places.add(place(other, finding));
      }
    }
    return places;
  }

  /** The methods that fail for a cause elsewhere; none where the finding is not about methods. */
  private List<SuppressiblePlace> failing(Finding finding) {
    if (finding.chain().isEmpty() || !isMethod(finding.chain().get(0))) {
      return List.of();
    }
    List<SuppressiblePlace> places = new ArrayList<>();
    places.add(place(finding.chain().get(0), finding));
    for (ChainStep other : finding.also()) {
      places.add(place(other, finding));
    }
    return places;
  }

  private boolean isMethod(ChainStep step) {
    return requests.containsKey(step.resource().id());
  }

  private SuppressiblePlace place(ChainStep step, Finding finding) {
    return new SuppressiblePlace(
        step.resource(),
        step.range(),
        finding.range().file(),
        requests.getOrDefault(step.resource().id(), ""));
  }

  /** What is expired, and what names less than it should, or nothing. */
  List<Problem> remarks(Collection<SuppressiblePlace> seen) {
    List<Problem> remarks = new ArrayList<>();
    for (ScopedSuppression suppression : all) {
      if (suppression.isExpired(today)) {
        remarks.add(
            remark(
                Problem.Code.SUPPRESSION_EXPIRED,
                suppression,
                "expired on "
                    + suppression.suppression().expires().orElseThrow()
                    + " and has no effect"));
      } else if (!used.contains(suppression)) {
        remarks.add(unused(suppression, seen));
      }
    }
    return remarks;
  }

  private Problem unused(ScopedSuppression suppression, Collection<SuppressiblePlace> seen) {
    String rest = tooNarrow.getOrDefault(suppression, "");
    if (!rest.isEmpty()) {
      return remark(
          Problem.Code.SUPPRESSION_UNUSED, suppression, "has no effect: it does not name " + rest);
    }
    ScopedSuppression first = spare.get(suppression);
    if (first != null) {
      return remark(
          Problem.Code.SUPPRESSION_UNUSED,
          suppression,
          "has no effect: the one at "
              + first.at().file().name()
              + ":"
              + first.at().line()
              + " silences all that it names");
    }
    boolean elsewhere =
        suppression.kind() == Suppression.Kind.EXTERNAL
            && seen.stream().noneMatch(suppression.scope()::covers);
    return elsewhere
        ? remark(Problem.Code.SUPPRESSION_PASSED_OVER, suppression, "names nothing that was read")
        : remark(
            Problem.Code.SUPPRESSION_UNUSED,
            suppression,
            "has no effect: there is no such finding"
                + (suppression.kind() == Suppression.Kind.EXTERNAL ? "" : " at its place"));
  }

  private static Problem remark(Problem.Code code, ScopedSuppression suppression, String words) {
    return Problem.at(
        code, "the suppression of `" + suppression.rule() + "` " + words, suppression.at());
  }
}
