package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.Rules;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulePagesTest {
  private static final List<Page> PAGES = Page.all();

  @Test
  void everyRuleHasAPageAndEveryPageARule() {
    assertThat(PAGES.stream().map(Page::rule)).containsExactlyElementsOf(ids());
  }

  private static List<String> ids() {
    return Rules.ids().stream().map(RuleId::value).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyPageHasItsParts() {
    return PAGES.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.rule(),
                    () -> {
                      assertThat(page.headings())
                          .startsWith(
                              "What is wrong",
                              "Why it fails",
                              "How to fix it",
                              "Bad",
                              "Good",
                              "Not reported");
                      assertThat(count(page, "Bad")).isGreaterThanOrEqualTo(3);
                      assertThat(count(page, "Good")).isPositive();
                      assertThat(count(page, "Not reported")).isPositive();
                      RulePage read = RulePage.of(new RuleId(page.rule())).orElseThrow();
                      assertThat(read.cure()).isNotBlank();
                      assertThat(read.family())
                          .isIn(Set.of("authorizer", "tokens", "client", "deployment", "browser"));
                      assertThat(read.answer())
                          .isIn(Set.of("401", "403", "deploy", "no token", "hidden", "stale"));
                    }));
  }

  private static long count(Page page, String section) {
    return page.blocks().stream().filter(block -> block.section().equals(section)).count();
  }

  @TestFactory
  Stream<DynamicTest> everyBlockGivesExactlyTheMarkedFindings() {
    return blocks(
        (page, block) -> {
          List<Finding> found = TemplateAudit.of(block.world(page.around())).findings();
          List<PageBlock.Mark> marks =
              found.stream()
                  .map(
                      finding ->
                          new PageBlock.Mark(
                              finding.level().id(),
                              finding.rule().value(),
                              finding.range().file().name(),
                              finding.range().line()))
                  .sorted()
                  .toList();
          assertThat(marks).isEqualTo(block.marks().stream().sorted().toList());
          assertThat(block.marks().isEmpty()).isEqualTo(!block.section().equals("Bad"));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyBadBlockShowsWhatTheTerminalPrints() {
    boolean update = Boolean.getBoolean("updateSnapshots");
    Stream<DynamicTest> tests =
        blocks(
            (page, block) -> {
              if (block.section().equals("Bad")) {
                TemplateAudit.of(block.world(page.around()));
                String print = TemplateAudit.print();
                if (update && !print.equals(block.text())) {
                  rewrite(block, print);
                  fail("the print of this block was rewritten: read it, and run again");
                }
                assertThat(block.text()).isEqualTo(print);
              }
            });
    return tests;
  }

  private static void rewrite(PageBlock block, String print) throws IOException {
    for (Page page : Page.all()) {
      for (PageBlock same : page.blocks()) {
        if (same.toString().equals(block.toString())) {
          page.print(same, print);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> jsonGivesTheSameAsYaml() {
    return rewritten(text -> NodeAsJson.of(AroundIt.parse("any.yaml", text)));
  }

  @TestFactory
  Stream<DynamicTest> theOrderOfResourcesDoesNotMatter() {
    return rewritten(text -> NodeAsJson.reversed(AroundIt.parse("any.yaml", text)));
  }

  @TestFactory
  Stream<DynamicTest> lineEndsDoNotMatter() {
    return rewritten(text -> text.replace("\n", "\r\n"));
  }

  @TestFactory
  Stream<DynamicTest> twoRunsPrintTheSame() {
    return blocks(
        (page, block) -> {
          TemplateAudit.of(block.world(page.around()));
          String first = TemplateAudit.print();
          TemplateAudit.of(block.world(page.around()));
          assertThat(TemplateAudit.print()).isEqualTo(first);
        });
  }

  private static Stream<DynamicTest> rewritten(UnaryOperator<String> rewriting) {
    return blocks(
        (page, block) -> {
          Map<String, String> world = block.world(page.around());
          Map<String, String> other = new LinkedHashMap<>();
          world.forEach((name, text) -> other.put(name, rewriting.apply(text)));
          assertThat(essence(other)).isEqualTo(essence(world));
        });
  }

  /** What does not depend on the spelling. */
  private static List<String> essence(Map<String, String> world) {
    return TemplateAudit.of(world).findings().stream()
        .map(
            finding ->
                finding.level().id() + " " + finding.rule() + " " + finding.subject().logicalId())
        .sorted()
        .toList();
  }

  private interface BlockTest {
    void run(Page page, PageBlock block) throws IOException;
  }

  private static Stream<DynamicTest> blocks(BlockTest test) {
    return PAGES.stream()
        .flatMap(
            page ->
                page.blocks().stream()
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                block.toString(), () -> test.run(page, block))));
  }
}
