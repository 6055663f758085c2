package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.rules.AuditResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whoever does to the templates of a page what a fix says is rid of the finding, has no new error,
 * and gets in as promised.
 */
class FixesCureTest {
  private static final Pattern OPENS =
      Pattern.compile(
          "the (ID|access) token of (\\w+) \\(([^)]+)\\) (?:also )?opens (\\S+ \\S+).*");

  private static final int ONE_IN = Integer.getInteger("laws.fixesOneIn", 20);

  private record Told(PageBlock block, Map<String, String> world, Finding finding, String fix) {
    @Override
    public String toString() {
      return block + ": " + finding.rule() + ": " + fix;
    }
  }

  private static List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        told.addAll(told(block, block.world(page.around())));
      }
    }
    return told;
  }

  private static List<Told> told(PageBlock block, Map<String, String> world) {
    List<Told> told = new ArrayList<>();
    for (Finding finding : TemplateAudit.of(world).findings()) {
      finding.fixes().forEach(fix -> told.add(new Told(block, world, finding, fix)));
    }
    return told;
  }

  @TestFactory
  Stream<DynamicTest> doingWhatAFixSaysCures() {
    return told().stream().map(told -> DynamicTest.dynamicTest(told.toString(), () -> cures(told)));
  }

  /** What is tried with less knowledge has to hold with less knowledge. */
  @Test
  void aFixCuresWhateverElseIsUnknown() {
    long seed = Long.getLong("laws.seed", 1);
    System.out.println("seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    int fixes = 0;
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        LawWorld world = LawWorld.ofFiles(block.toString(), block.world(page.around())).asJson();
        for (Ignorance thing : Ignorance.of(world)) {
          if (random.nextInt(ONE_IN) == 0) {
            List<Told> told = told(block, Ignorance.in(world, List.of(thing)).files());
            for (Told one : told) {
              if (isOfOneScenario(one)) {
                fixes++;
                cures(one);
              }
            }
          }
        }
      }
    }
    assertThat(fixes).isGreaterThan(60);
  }

  /** What holds in some scenarios is merged in what is told, and cannot be compared as it is. */
  private static boolean isOfOneScenario(Told told) {
    return told.finding().when().isEmpty()
        && TemplateAudit.judged(told.world()).methods().stream()
            .allMatch(row -> row.when().isEmpty())
        && TemplateAudit.judged(TemplateEditor.edited(told.world(), told.fix())).methods().stream()
            .allMatch(row -> row.when().isEmpty());
  }

  private static void cures(Told told) {
    AuditResult before = TemplateAudit.of(told.world());
    AuditResult after = TemplateAudit.of(TemplateEditor.edited(told.world(), told.fix()));
    assertThat(after.problems()).isEqualTo(before.problems());
    assertThat(names(after, Level.NOTE)).doesNotContain(name(told.finding()));
    assertThat(names(before, Level.ERROR)).containsAll(names(after, Level.ERROR));
    assertNoMethodIsWorse(before, after);
    String promise = told.fix().substring(told.fix().indexOf("; with this ") + 12);
    Matcher opens = OPENS.matcher(promise);
    if (opens.matches()) {
      String promised =
          opens.group(1) + " " + opens.group(2) + " " + opens.group(3) + " " + opens.group(4);
      assertThat(openings(after, told.finding().when())).as("%s", told).contains(promised);
      assertThat(openings(before, told.finding().when())).doesNotContain(promised);
    } else {
      assertThat(promise)
          .matches(
              "the deployment is not refused for it"
                  + "|it is created after .+"
                  + "|a stage has .+"
                  + "|every entry is the ARN of a user pool"
                  + "|the preflight of \\S+ needs no token"
                  + "|the (ID|access) token of \\w+ \\([^)]+\\) is issued");
    }
  }

  private static void assertNoMethodIsWorse(AuditResult before, AuditResult after) {
    for (AccessRow row : before.methods()) {
      for (AccessRow now : after.methods()) {
        boolean same =
            row.stack().equals(now.stack())
                && row.api().equals(now.api())
                && row.request().equals(now.request())
                && (row.when().isEmpty() || now.when().isEmpty() || row.when().equals(now.when()));
        if (same && !row.verb().equals("OPTIONS") && row.outcome() == AccessRow.Outcome.REACHABLE) {
          assertThat(now.outcome()).as(row.request()).isEqualTo(AccessRow.Outcome.REACHABLE);
        }
      }
    }
  }

  /** The ways in that there are where the finding holds, and in every scenario. */
  private static List<String> openings(AuditResult result, String when) {
    List<String> openings = new ArrayList<>();
    for (AccessRow row : result.methods()) {
      if (!row.when().isEmpty() && !row.when().equals(when)) {
        continue;
      }
      for (AccessRow.Opening way : row.openedBy()) {
        openings.add(
            way.use().words().replace(" token", "")
                + " "
                + way.client()
                + " "
                + way.grant().words()
                + " "
                + row.request());
      }
    }
    return openings;
  }

  private static List<String> names(AuditResult result, Level level) {
    return result.findings().stream()
        .filter(finding -> finding.level().isAtLeast(level))
        .map(FixesCureTest::name)
        .toList();
  }

  private static String name(Finding finding) {
    return finding.rule() + " " + finding.subject().stack() + "/" + finding.subject().logicalId();
  }

  /** A law over few cases proves little. */
  @Test
  void thePagesShowManyKindsOfFixes() {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    told().forEach(told -> kinds.merge(TemplateEditor.kind(told.fix()), 1, Integer::sum));
    assertThat(kinds).hasSizeGreaterThan(15);
    assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(60);
  }
}
