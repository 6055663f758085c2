package io.github.cfn401audit.suppression;

import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.rule.Precedence;
import io.github.cfn401audit.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * An audit in which levels and suppressions count. Where a suppressed finding took precedence over
 * others, the audit runs again without it, so that the cause behind it is reported.
 */
public final class SuppressedAudit {
  /** Each time something else may be suppressed that was behind the last. */
  private static final int MOST_ROUNDS = 8;

  private final TemplateLibrary library;
  private final ParameterValues stated;
  private final Configuration configuration;
  private final List<Finding> compared;

  private SuppressedAudit(
      TemplateLibrary library,
      ParameterValues stated,
      Configuration configuration,
      List<Finding> compared) {
    this.library = library;
    this.stated = stated;
    this.configuration = configuration;
    this.compared = compared;
  }

  /**
   * Audits everything in the library, as the configuration wants it.
   *
   * @param compared what a comparison with another version found, which is reported likewise
   * @param today the day by which suppressions expire
   */
  public static AuditResult of(
      TemplateLibrary library,
      ParameterValues stated,
      Configuration configuration,
      List<Finding> compared,
      Supplier<LocalDate> today) {
    return new SuppressedAudit(library, stated, configuration, compared).run(today);
  }

  private AuditResult run(Supplier<LocalDate> today) {
    WrittenSuppressions written = new WrittenSuppressions();
    List<SuppressiblePlace> places = new ArrayList<>();
    Precedence precedence = Precedence.all();
    AuditResult audited =
        Auditor.audit(
            library,
            stated,
            precedence,
            world -> {
              written.addFrom(world);
              if (!configuration.suppressions().isEmpty()) {
                places.addAll(SuppressiblePlace.allOf(world));
              }
            });
    AuditResult first = audited.and(compared);
    written.addFrom(first.findings());
    TreeSet<Problem> problems = new TreeSet<>();
    List<ScopedSuppression> all = new ArrayList<>(configuration.suppressions());
    all.addAll(written.all(problems::add));
    if (all.isEmpty() && problems.isEmpty() && configuration.levels().isEmpty()) {
      return first;
    }
    Suppressions suppressions = new Suppressions(all, first.methods(), today.get());
    SortedFindings findings = new SortedFindings(suppressions, configuration.levels());
    findings.add(first.findings());
    addWhatIsBehind(findings, precedence);
    places.addAll(SuppressiblePlace.of(first.methods()));
    problems.addAll(suppressions.remarks(places));
    List<Problem> told = new ArrayList<>(first.problems());
    told.addAll(problems);
    return new AuditResult(
        findings.reported(), first.methods(), told, first.incomplete(), findings.suppressed());
  }

  /** Audits again without the suppressed findings, until none of them took precedence. */
  private void addWhatIsBehind(SortedFindings findings, Precedence first) {
    Precedence last = first;
    int before = 0;
    for (int round = 0; round < MOST_ROUNDS && findings.unreported().size() > before; round++) {
      before = findings.unreported().size();
      if (findings.unreported().keySet().stream().noneMatch(last::isRecorded)) {
        return;
      }
      last = Precedence.without(findings.unreported().keySet());
      if (!news(findings, Auditor.judge(library, stated, last), last).isEmpty()) {
        AuditResult again = Auditor.audit(library, stated, last, world -> {});
        news(findings, again, last).forEach(findings::replace);
      }
    }
  }

  /** The findings that were not reported before and do not restate a suppressed one. */
  private static Map<FindingKey, List<Finding>> news(
      SortedFindings findings, AuditResult again, Precedence precedence) {
    Map<FindingKey, List<Finding>> news = new LinkedHashMap<>();
    for (Finding finding : again.findings()) {
      news.computeIfAbsent(finding.key(), unseen -> new ArrayList<>()).add(finding);
    }
    Restatements restatements = new Restatements(findings.unreported().keySet(), precedence);
    news.entrySet()
        .removeIf(
            entry ->
                !findings.isNews(entry.getKey(), entry.getValue())
                    || entry.getValue().stream().allMatch(restatements::contain));
    return news;
  }
}
