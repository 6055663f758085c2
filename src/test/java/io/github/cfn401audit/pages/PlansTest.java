package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Plan;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.judge.RandomTemplates;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whoever does one after another what the steps of a plan say gets in at the methods that it names,
 * with no error left there and none elsewhere that was not there before.
 */
class PlansTest {
  private static final int WORLDS = Integer.getInteger("plans.worlds", 60);
  private static final int LEAST_TOLD = 25;
  private static final long SEED = Long.getLong("plans.seed", 401);

  private record Told(LawWorld world, Finding finding) {
    @Override
    public String toString() {
      return world + ": " + finding.rule() + ": " + finding.remedy().plan().steps();
    }
  }

  private static List<Told> told(LawWorld world) {
    List<Told> told = new ArrayList<>();
    for (Finding finding : TemplateAudit.of(world).findings()) {
      if (!finding.remedy().plan().isNone()) {
        told.add(new Told(world, finding));
      }
    }
    return told;
  }

  @TestFactory
  Stream<DynamicTest> doingWhatAPlanSaysOpensItsMethods() {
    return LawSources.ofPages().stream()
        .flatMap(world -> told(world).stream())
        .map(told -> DynamicTest.dynamicTest(told.toString(), () -> opens(told)));
  }

  @Test
  @Tag("law")
  void plansOpenTheirMethodsInRandomWorlds() {
    int plans = 0;
    List<String> broken = new ArrayList<>();
    for (long seed = SEED; seed < SEED + WORLDS; seed++) {
      LawWorld world = LawWorld.ofFiles("seed " + seed, Map.of("t.yaml", RandomTemplates.of(seed)));
      for (Told told : told(world)) {
        plans++;
        try {
          opens(told);
        } catch (AssertionError e) {
          broken.add(told + "\n" + world.files() + "\n" + e.getMessage());
        }
      }
    }
    System.out.println("plans in " + WORLDS + " random worlds from seed " + SEED + ": " + plans);
    assertThat(plans).isGreaterThan(WORLDS / 30);
    assertThat(broken).isEmpty();
  }

  /** In every scenario by itself, so that nothing is merged in what is compared. */
  private static void opens(Told told) {
    Plan plan = told.finding().remedy().plan();
    assertThat(plan.steps()).hasSizeBetween(1, 5);
    Map<String, String> files = told.world().files();
    for (String step : plan.steps()) {
      files = TemplateEditor.edited(files, step);
    }
    String name = name(told.finding());
    for (ParameterValues given : GivenChoices.of(told.world().files())) {
      AuditResult before = TemplateAudit.of(told.world().files(), given);
      AuditResult after = TemplateAudit.of(files, given);
      Set<ResourceId> opened = ids(plan.opened());
      Set<ResourceId> closed = ids(plan.closed());
      boolean holds = before.findings().stream().map(PlansTest::name).anyMatch(name::equals);
      for (AccessRow row : after.methods()) {
        if (holds && opened.contains(row.id())) {
          assertThat(outcomes(row.id(), after))
              .as(row.request())
              .containsAnyOf(Outcome.REACHABLE, Outcome.OPEN);
        }
      }
      if (holds) {
        assertThat(errors(after, closed).filter(error -> isAt(error, opened))).isEmpty();
      }
      assertThat(errors(before, Set.of()).map(PlansTest::name))
          .containsAll(errors(after, closed).map(PlansTest::name).toList());
    }
  }

  /** What becomes of a method: several outcomes where a scenario is left open. */
  private static List<Outcome> outcomes(ResourceId method, AuditResult result) {
    return result.methods().stream()
        .filter(row -> row.id().equals(method))
        .map(AccessRow::outcome)
        .toList();
  }

  private static Set<ResourceId> ids(List<ChainStep> places) {
    Set<ResourceId> ids = new LinkedHashSet<>();
    places.forEach(place -> ids.add(place.resource().id()));
    return ids;
  }

  private static Stream<Finding> errors(AuditResult result, Set<ResourceId> except) {
    return result.findings().stream()
        .filter(finding -> finding.level() == Level.ERROR)
        .filter(finding -> !isAt(finding, except));
  }

  private static boolean isAt(Finding finding, Set<ResourceId> methods) {
    return methods.contains(finding.resource().id())
        || Stream.concat(finding.chain().stream(), finding.also().stream())
            .anyMatch(place -> methods.contains(place.resource().id()));
  }

  private static String name(Finding finding) {
    return finding.rule() + " " + finding.resource().stack() + "/" + finding.resource().logicalId();
  }

  /** What a reader may count on: nearly every closed method is told how to be opened. */
  @Test
  @Tag("law")
  void nearlyEveryClosedMethodHasAPlan() {
    Map<String, int[]> counts = new TreeMap<>();
    Map<String, Integer> without = new TreeMap<>();
    List<LawWorld> worlds = new ArrayList<>(LawSources.ofPages());
    worlds.addAll(LawSources.ofSamples());
    worlds.forEach(world -> count(world, counts, "pages and samples", without));
    for (long seed = SEED; seed < SEED + WORLDS; seed++) {
      LawWorld world = LawWorld.ofFiles("seed", Map.of("t.yaml", RandomTemplates.of(seed)));
      count(world, counts, "random worlds", without);
    }
    counts.forEach(
        (where, count) ->
            System.out.println(
                "closed methods in " + where + ": " + count[0] + ", told how: " + count[1]));
    without.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(40)
        .forEach(entry -> System.out.println("not told: " + entry));
    counts
        .values()
        .forEach(count -> assertThat(100 * count[1]).isGreaterThan(LEAST_TOLD * count[0]));
  }

  private static void count(
      LawWorld world, Map<String, int[]> counts, String where, Map<String, Integer> without) {
    AuditResult result = TemplateAudit.of(world);
    int[] count = counts.computeIfAbsent(where, key -> new int[2]);
    for (AccessRow row : result.methods()) {
      if (row.outcome() == Outcome.UNREACHABLE) {
        count[0]++;
        List<Finding> at =
            result.findings().stream().filter(one -> isAt(one, Set.of(row.id()))).toList();
        if (at.stream().anyMatch(finding -> opens(finding, row))) {
          count[1]++;
        } else {
          without.merge(
              at.stream().map(one -> one.rule().value()).sorted().toList().toString(),
              1,
              Integer::sum);
        }
      }
    }
  }

  private static boolean opens(Finding finding, AccessRow row) {
    boolean planned =
        finding.remedy().plan().opened().stream()
            .anyMatch(place -> place.resource().id().equals(row.id()));
    boolean preflight =
        row.verb().equals("OPTIONS") && finding.fixes().stream().anyMatch(fix -> !fix.isEmpty());
    return planned
        || preflight
        || finding.fixes().stream().anyMatch(fix -> fix.contains(" opens "));
  }
}
