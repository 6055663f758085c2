package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
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
  @Tag("law")
  void aFixCuresWhateverElseIsUnknown() {
    long seed = Long.getLong("laws.seed", 1);
    SplittableRandom random = new SplittableRandom(seed);
    int fixes = 0;
    List<String> broken = new ArrayList<>();
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        LawWorld world = LawWorld.ofFiles(block.toString(), block.world(page.around())).asJson();
        for (Ignorance thing : Ignorance.of(world)) {
          if (random.nextInt(ONE_IN) == 0) {
            List<Told> told =
                told(block, Ignorance.in(world, List.of(thing)).files()).stream()
                    .filter(fix -> !mayStandTwice(fix.finding()))
                    .toList();
            fixes += told.size();
            told.forEach(fix -> broken(fix).ifPresent(broken::add));
          }
        }
      }
    }
    System.out.println("fixes with one thing unknown, seed " + seed + ": " + fixes + " cases");
    assertThat(fixes).isGreaterThan(60);
    assertThat(broken).isEmpty();
  }

  /** Flows and scopes of one client may be missing in turns: two findings, told apart by place. */
  private static boolean mayStandTwice(Finding finding) {
    return finding.rule().equals(new RuleId("oauth-flows-or-scopes-missing"));
  }

  private static Optional<String> broken(Told told) {
    try {
      cures(told);
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(told + "\n" + told.world() + "\n" + e.getMessage());
    }
  }

  /** In every scenario by itself, so that nothing is merged in what is compared. */
  private static void cures(Told told) {
    Map<String, String> edited = TemplateEditor.edited(told.world(), told.fix());
    AuditResult merged = TemplateAudit.judged(told.world());
    List<ParameterValues> scenarios = GivenChoices.of(told.world());
    boolean isOfMany =
        scenarios.stream()
            .noneMatch(given -> has(told.finding(), TemplateAudit.of(told.world(), given)));
    for (ParameterValues given : scenarios) {
      AuditResult before = TemplateAudit.of(told.world(), given);
      AuditResult after = TemplateAudit.of(edited, given);
      assertThat(after.problems().stream().map(Problem::message))
          .containsExactlyElementsOf(before.problems().stream().map(Problem::message).toList());
      assertThat(names(before, Level.ERROR)).containsAll(names(after, Level.ERROR));
      assertNoMethodIsWorse(before, after);
      if (isOfMany || has(told.finding(), before)) {
        assertThat(has(told.finding(), after)).isFalse();
        assertPromiseIsKept(told.fix(), merged, before, after);
      }
    }
  }

  private static boolean has(Finding finding, AuditResult result) {
    return names(result, Level.NOTE).contains(name(finding));
  }

  private static void assertPromiseIsKept(
      String fix, AuditResult merged, AuditResult before, AuditResult after) {
    String promise = fix.substring(fix.indexOf("; after this change ") + 20);
    Matcher opens = OPENS.matcher(promise);
    if (opens.matches()) {
      String way = opens.group(1) + " " + opens.group(2) + " " + opens.group(3) + " ";
      assertThat(openings(after)).containsAnyElementsOf(all(way, methods(opens.group(4), merged)));
      assertThat(openings(before))
          .doesNotContainAnyElementsOf(all(way, methods(opens.group(4), merged)));
    } else {
      assertThat(promise)
          .matches(
              "the deployment is no longer refused for this"
                  + "|the Deployment is created after .+"
                  + "|a stage serves .+"
                  + "|every entry is the ARN of a user pool"
                  + "|the preflights? of .+ needs? no (token|API key)"
                  + "|the preflights? of .+ (allows? .+|gets? an answer)"
                  + "|an OPTIONS method answers the preflight of .+"
                  + "|the answer has the header .+"
                  + "|importing the document keeps them"
                  + "|sign-in may write it"
                  + "|the sign-in page signs in the pool's own users"
                  + "|the client can ask for .+"
                  + "|the client may read what it can ask for"
                  + "|\\w+ is created first"
                  + "|the domain leads to a stage that is there"
                  + "|callers need not write the stage"
                  + "|apps need no secret to sign in"
                  + "|the key comes with the request, in the header x-api-key"
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

  /** The methods that answer a request; of another scenario the path may differ. */
  private static List<String> methods(String request, AuditResult result) {
    return result.methods().stream()
        .filter(row -> row.request().equals(request))
        .map(FixesCureTest::method)
        .distinct()
        .toList();
  }

  private static String method(AccessRow row) {
    return row.stack() + "/" + row.method();
  }

  private static List<String> all(String way, List<String> methods) {
    return methods.stream().map(method -> way + method).toList();
  }

  /** The ways in that there are in every scenario that is left. */
  private static List<String> openings(AuditResult result) {
    Map<String, List<String>> byMethod = new LinkedHashMap<>();
    for (AccessRow row : result.methods()) {
      List<String> openings = row.openedBy().stream().map(way -> words(way, row)).toList();
      byMethod.computeIfAbsent(method(row), key -> new ArrayList<>(openings)).retainAll(openings);
    }
    return byMethod.values().stream().flatMap(List::stream).toList();
  }

  private static String words(AccessRow.Opening way, AccessRow row) {
    return way.use().words().replace(" token", "")
        + " "
        + way.client()
        + " "
        + way.grant().words()
        + " "
        + method(row);
  }

  private static List<String> names(AuditResult result, Level level) {
    return result.findings().stream()
        .filter(finding -> finding.level().isAtLeast(level))
        .map(FixesCureTest::name)
        .toList();
  }

  private static String name(Finding finding) {
    return finding.rule() + " " + finding.resource().stack() + "/" + finding.resource().logicalId();
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
