package io.github.cfn401audit.pages;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.pages.LawTally.Law;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold between an audit and one of the same world with more knowledge. */
final class KnowledgeLaws {

  /**
   * An audit.
   *
   * @param methods the rows of each method
   * @param findings all findings
   */
  record Audited(Map<String, List<AccessRow>> methods, List<Finding> findings) {
    static Audited of(LawWorld world) {
      AuditResult result = TemplateAudit.judged(world);
      Map<String, List<AccessRow>> methods = new LinkedHashMap<>();
      for (AccessRow row : result.methods()) {
        SourceRange id = row.range();
        String text = world.files().getOrDefault(id.file().name(), "");
        String name =
            PartName.is(row.method()) ? row.method() : text.substring(id.start(), id.end());
        String method = row.stack() + " " + name;
        methods.computeIfAbsent(method, key -> new ArrayList<>()).add(row);
      }
      return new Audited(methods, result.findings());
    }
  }

  /** A method of a document is known by its path. */
  private static final String UNKNOWN_PATH = " /… of ";

  private final LawWorld world;
  private final List<Ignorance> things;
  private final Audited more;
  private final LawTally tally = new LawTally();

  private KnowledgeLaws(LawWorld world, List<Ignorance> things, Audited more) {
    this.world = world;
    this.things = things;
    this.more = more;
  }

  /** Audits the world with these things unknown, and compares. */
  static LawTally compare(LawWorld world, List<Ignorance> things, Audited more) {
    Audited less = Audited.of(Ignorance.in(world, things));
    KnowledgeLaws laws = new KnowledgeLaws(world, things, more);
    laws.tally.another();
    less.methods()
        .forEach(
            (method, rows) -> {
              if (method.contains(UNKNOWN_PATH)) {
                return;
              }
              List<AccessRow> others = more.methods().getOrDefault(method, List.of());
              laws.unreachableStays(method, rows, others);
              laws.witnessesStay(method, rows, others);
            });
    for (Finding finding : less.findings()) {
      laws.errorStays(finding);
      laws.levelIsNotHigher(finding);
      laws.findingStays(finding);
    }
    return laws.tally;
  }

  private void unreachableStays(String method, List<AccessRow> rows, List<AccessRow> others) {
    if (all(rows, AccessRow.Outcome.UNREACHABLE)) {
      judge(
          Law.UNREACHABLE_STAYS,
          all(others, AccessRow.Outcome.UNREACHABLE),
          method + " is unreachable, and with more " + outcomes(others),
          evidence());
    }
  }

  private void witnessesStay(String method, List<AccessRow> rows, List<AccessRow> others) {
    if (!all(rows, AccessRow.Outcome.REACHABLE)) {
      return;
    }
    for (AccessRow.Opening witness : rows.get(0).openedBy()) {
      if (rows.stream().allMatch(row -> opens(witness, row))) {
        judge(
            Law.WITNESSES_STAY,
            all(others, AccessRow.Outcome.REACHABLE)
                && others.stream().allMatch(row -> opens(witness, row)),
            method + " loses the witness " + witness,
            evidence());
      }
    }
  }

  private static boolean opens(AccessRow.Opening witness, AccessRow row) {
    return row.openedBy().stream()
        .anyMatch(
            other ->
                other.stack().equals(witness.stack())
                    && other.client().equals(witness.client())
                    && other.grant() == witness.grant()
                    && other.use() == witness.use()
                    && other.scopes().containsAll(witness.scopes()));
  }

  private static boolean all(List<AccessRow> rows, AccessRow.Outcome outcome) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.outcome() == outcome);
  }

  private static List<AccessRow.Outcome> outcomes(List<AccessRow> rows) {
    return rows.stream().map(AccessRow::outcome).toList();
  }

  private void errorStays(Finding finding) {
    if (finding.level() == Level.ERROR) {
      boolean stays =
          more.findings().stream().anyMatch(other -> LawExemption.isSame(finding, other));
      judge(Law.ERRORS_STAY, stays, "only with less an " + shown(finding), otherRow(finding));
    }
  }

  /** Unknown makes no finding; one of a scenario holds there, whatever is known. */
  private void findingStays(Finding finding) {
    if (finding.level() != Level.ERROR && finding.when().isEmpty()) {
      boolean stays =
          more.findings().stream().anyMatch(other -> LawExemption.isAboutTheSame(finding, other));
      judge(Law.FINDINGS_STAY, stays, "only with less a " + shown(finding), rowOfAnyLevel(finding));
    }
  }

  private void levelIsNotHigher(Finding finding) {
    List<Finding> same =
        more.findings().stream()
            .filter(other -> other.rule().equals(finding.rule()))
            .filter(other -> other.resource().equals(finding.resource()))
            .toList();
    if (!same.isEmpty()) {
      judge(
          Law.LEVELS_DO_NOT_RISE,
          same.stream().anyMatch(other -> other.level().isAtLeast(finding.level())),
          "a higher level with less: " + shown(finding),
          finding.level() == Level.ERROR ? ofOneScenario(finding) : evidence());
    }
  }

  private void judge(Law law, boolean holds, String how, Optional<LawExemption> exemption) {
    if (holds) {
      tally.held(law);
    } else {
      tally.broke(law, how + " | " + things + " | " + world, exemption);
    }
  }

  private Optional<LawExemption> evidence() {
    for (LawExemption exemption : LawExemption.values()) {
      if (things.stream().anyMatch(exemption::isForgotten)) {
        return Optional.of(exemption);
      }
    }
    return Optional.empty();
  }

  private Optional<LawExemption> otherRow(Finding less) {
    for (LawExemption exemption : LawExemption.values()) {
      if (anotherSpeaks(exemption, less, Level.ERROR)) {
        return Optional.of(exemption);
      }
    }
    return evidence();
  }

  private Optional<LawExemption> rowOfAnyLevel(Finding less) {
    LawExemption about = LawExemption.CLIENT_ROW_IS_ABOUT_THE_CLIENT;
    return anotherSpeaks(about, less, Level.NOTE) ? Optional.of(about) : evidence();
  }

  private Optional<LawExemption> ofOneScenario(Finding less) {
    return anotherSpeaks(LawExemption.OF_ONE_SCENARIO, less, Level.ERROR)
        ? Optional.of(LawExemption.OF_ONE_SCENARIO)
        : evidence();
  }

  private boolean anotherSpeaks(LawExemption exemption, Finding less, Level atLeast) {
    return more.findings().stream()
        .anyMatch(other -> other.level().isAtLeast(atLeast) && exemption.speaksFor(less, other));
  }

  private static String shown(Finding finding) {
    return finding.level().id() + " " + finding.rule() + " at " + finding.resource().logicalId();
  }
}
