package io.github.cfn401audit.trial;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingTopic;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodRequirement;
import io.github.cfn401audit.rule.Precedence;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rules.Rules;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A model with verdicts and findings, to be compared with itself after an edit. */
final class AuditedModel {
  private final Access access;
  private final Findings findings;
  private final Map<Method, MethodAccess> methods = new LinkedHashMap<>();

  private AuditedModel(Access access) {
    this.access = access;
    Audit audit = new Audit(access);
    this.findings = new Findings(access.model().outsideWriters(), Precedence.all());
    for (Rule rule : Rules.all()) {
      rule.check(audit, findings);
    }
    for (MethodAccess method : access.methods()) {
      methods.put(method.method(), method);
    }
  }

  static AuditedModel of(Access access) {
    return new AuditedModel(access);
  }

  /** The same after an edit. */
  AuditedModel with(Edit edit) {
    return new AuditedModel(Access.of(access.model().with(edit)));
  }

  Access access() {
    return access;
  }

  List<MethodAccess> methods() {
    return access.methods();
  }

  /** What becomes of a method here; empty where it is not here. */
  Optional<Verdict> verdict(Method method) {
    return Optional.ofNullable(methods.get(method)).map(MethodAccess::verdict);
  }

  /** True where the finding is found here. */
  boolean has(Finding finding) {
    return same(finding).isPresent();
  }

  /** The cures that a rule proposes for its finding; none where it is not found here. */
  List<Cure> curesOf(Finding finding) {
    return same(finding).map(findings::curesOf).orElse(List.of());
  }

  private Optional<Finding> same(Finding finding) {
    return reported(finding).map(ReportedFinding::finding);
  }

  /** The findings that are more than notes, errors first, each in the order of the rules. */
  List<ReportedFinding> failures() {
    List<ReportedFinding> failures = new ArrayList<>();
    for (Level level : List.of(Level.ERROR, Level.WARNING)) {
      for (ReportedFinding reported : findings.all()) {
        if (reported.finding().level() == level) {
          failures.add(reported);
        }
      }
    }
    return failures;
  }

  /** The cures that a rule proposes for what was reported here. */
  List<Cure> curesOf(ReportedFinding reported) {
    return findings.curesOf(reported.finding());
  }

  /** The same finding with the methods that it concerns; empty where it is not found here. */
  Optional<ReportedFinding> reported(Finding finding) {
    return findings.all().stream()
        .filter(same -> same.finding().key().equals(finding.key()))
        .findFirst();
  }

  /** True where the finding is gone. */
  boolean lost(Finding finding, AuditedModel before) {
    FindingTopic cured = finding.topic();
    return count(Level.NOTE).getOrDefault(cured, 0)
        < before.count(Level.NOTE).getOrDefault(cured, 0);
  }

  /** True where the finding is about a method that nobody can call here. */
  boolean isRefusedAt(Finding finding) {
    ResourceId resource = finding.resource().id();
    return methods.values().stream()
        .filter(now -> now.verdict().isUnreachable())
        .anyMatch(now -> now.method().id().equals(resource));
  }

  /**
   * True where some method is harder to call than before, an error is reported that was not, or
   * anything at what was edited. A warning elsewhere was there before, behind the finding.
   */
  boolean isWorseThan(AuditedModel before, Edit edit) {
    return isWorseThan(before, edit, Set.of());
  }

  /** The same, but what is reported at these methods stood there before, behind other findings. */
  boolean isWorseThan(AuditedModel before, Edit edit, Set<FindingTopic> uncovered) {
    return isHarderToCallThan(before)
        || !isWithin(before, Level.ERROR, topic -> !uncovered.contains(topic))
        || !isWithin(before, Level.NOTE, topic -> isOf(edit, topic) && !uncovered.contains(topic));
  }

  /** True where some method is harder to call than before. */
  boolean isHarderToCallThan(AuditedModel before) {
    return before.methods.values().stream().anyMatch(this::isWorseFor);
  }

  /** True where every method asks its callers for the same as before. */
  boolean asksTheSameAs(AuditedModel before) {
    return before.methods.values().stream()
        .allMatch(
            then -> {
              MethodAccess now = methods.get(then.method());
              return now != null
                  && MethodRequirement.of(now.method()).equals(MethodRequirement.of(then.method()));
            });
  }

  private static boolean isOf(Edit edit, FindingTopic topic) {
    return edit.changes().stream()
        .map(Change::resource)
        .anyMatch(resource -> resource.id().equals(topic.resource()));
  }

  private boolean isWithin(AuditedModel before, Level level, Predicate<FindingTopic> topics) {
    Map<FindingTopic, Integer> known = before.count(level);
    return count(level).entrySet().stream()
        .filter(entry -> topics.test(entry.getKey()))
        .allMatch(entry -> entry.getValue() <= known.getOrDefault(entry.getKey(), 0));
  }

  private Map<FindingTopic, Integer> count(Level level) {
    Map<FindingTopic, Integer> count = new HashMap<>();
    for (ReportedFinding reported : findings.all()) {
      Finding finding = reported.finding();
      if (finding.level().isAtLeast(level)) {
        count.merge(finding.topic(), 1, Integer::sum);
      }
    }
    return count;
  }

  private boolean isWorseFor(MethodAccess before) {
    MethodAccess now = methods.get(before.method());
    if (now == null) {
      return true;
    }
    Verdict then = before.verdict();
    Verdict verdict = now.verdict();
    return switch (then.outcome()) {
      case REACHABLE ->
          verdict.isReachable()
              ? !OpeningToken.allOf(verdict).containsAll(OpeningToken.allOf(then))
              : !isOpenPreflight(now);
      case UNDECIDED ->
          verdict.isUnreachable() || (verdict.asksForNoUserPoolToken() && !isOpenPreflight(now));
      case OPEN, OTHER -> verdict.isUnreachable();
      case UNREACHABLE -> false;
    };
  }

  static boolean isOpenPreflight(MethodAccess now) {
    return now.verdict().outcome() == AccessRow.Outcome.OPEN
        && now.method().verb().proves("OPTIONS"::equals);
  }
}
