package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Precedence;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rules.Rules;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of rules matters only as far as their turns declare it. */
class TurnLawTest {
  private static final int SHUFFLES = 3;

  @Test
  void rulesAreAskedTurnByTurn() {
    assertThat(Rules.all()).isSortedAccordingTo(Comparator.comparing(Rule::turn));
  }

  @TestFactory
  Stream<DynamicTest> noRuleDependsOnAnotherOneOfItsTurn() {
    long seed = Long.getLong("turn.seed", System.nanoTime());
    List<List<Rule>> orders = orders(new Random(seed));
    return Page.all().stream()
        .flatMap(page -> page.blocks().stream().map(block -> test(page, block, orders, seed)));
  }

  private static DynamicTest test(Page page, PageBlock block, List<List<Rule>> orders, long seed) {
    return DynamicTest.dynamicTest(
        block.toString(),
        () ->
            TemplateAudit.read(
                LawWorld.ofFiles("", block.world(page.around())),
                library -> {
                  assertSame(library, orders, seed);
                  return true;
                }));
  }

  private static void assertSame(TemplateLibrary library, List<List<Rule>> orders, long seed) {
    World world = World.of(library, ParameterValues.none(), Defaults.taken());
    List<OutsideWorld> outside = OutsideWorld.of(world);
    for (int i = 0; i < world.islands().size(); i++) {
      Access access = Access.of(Model.of(world.islands().get(i), outside.get(i)));
      List<Finding> declared = findings(access, Rules.all());
      for (List<Rule> order : orders) {
        assertThat(findings(access, order)).as("-Dturn.seed=" + seed).isEqualTo(declared);
      }
    }
  }

  private static List<Finding> findings(Access access, List<Rule> rules) {
    Findings findings = new Findings(access.model().outsideWriters(), Precedence.all());
    Audit audit = new Audit(access);
    rules.forEach(rule -> rule.check(audit, findings));
    return findings.all().stream().map(ReportedFinding::finding).sorted().toList();
  }

  private static List<List<Rule>> orders(Random random) {
    List<List<Rule>> orders = new ArrayList<>();
    for (int i = 0; i < SHUFFLES; i++) {
      List<Rule> order = new ArrayList<>(Rules.all());
      Collections.shuffle(order, random);
      order.sort(Comparator.comparing(Rule::turn));
      orders.add(order);
    }
    return orders;
  }
}
