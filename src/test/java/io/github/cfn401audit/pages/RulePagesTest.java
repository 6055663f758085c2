package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.Rules;
import io.github.cfn401audit.source.SourceRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulePagesTest {
  private static final List<Page> PAGES = Page.all();
  private static final List<String> HEADINGS =
      List.of("What is wrong", "Why it fails", "How to fix it", "Bad", "Good", "Not reported");

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
                      List<String> headings = new ArrayList<>(HEADINGS);
                      if (!page.around().isEmpty()) {
                        headings.add("Around it");
                      }
                      assertThat(page.headings()).isEqualTo(headings);
                      assertThat(page.blocks())
                          .extracting(PageBlock::toString)
                          .doesNotHaveDuplicates();
                      assertThat(page.blocks())
                          .allSatisfy(block -> assertThat(block.heading()).isNotBlank())
                          .allSatisfy(
                              block ->
                                  assertThat(block.section()).isIn("Bad", "Good", "Not reported"));
                      assertThat(count(page, "Bad")).isGreaterThanOrEqualTo(3);
                      assertThat(count(page, "Good")).isPositive();
                      assertThat(count(page, "Not reported")).isPositive();
                      RulePage read = RulePage.of(new RuleId(page.rule())).orElseThrow();
                      assertThat(read.cure()).isNotBlank();
                      assertThat(read.references())
                          .isNotEmpty()
                          .allSatisfy(address -> assertThat(address).startsWith("https://"));
                      assertThat(read.family())
                          .isIn(
                              Set.of(
                                  "authorizer",
                                  "tokens",
                                  "client",
                                  "deployment",
                                  "browser",
                                  "definition"));
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
          List<PageBlock.Mark> asked = block.marks().stream().sorted().toList();
          List<PageBlock.Mark> given =
              TemplateAudit.of(block.world(page.around())).findings().stream()
                  .map(RulePagesTest::mark)
                  .sorted()
                  .toList();
          assertThat(withoutColumns(given)).isEqualTo(withoutColumns(asked));
          assertThat(given)
              .containsAll(asked.stream().filter(mark -> !mark.columns().isEmpty()).toList());
          assertThat(asked.stream().anyMatch(mark -> mark.rule().equals(page.rule())))
              .isEqualTo(block.section().equals("Bad"));
          assertThat(asked.isEmpty()).isEqualTo(!block.section().equals("Bad"));
        });
  }

  private static List<PageBlock.Mark> withoutColumns(List<PageBlock.Mark> marks) {
    return marks.stream().map(PageBlock.Mark::anywhereInLine).toList();
  }

  private static PageBlock.Mark mark(Finding finding) {
    SourceRange shown = finding.range().firstLine();
    return new PageBlock.Mark(
        finding.level().id(),
        finding.rule().value(),
        shown.file().name(),
        shown.line(),
        shown.column() + "-" + (shown.endColumn() - 1));
  }

  /** A block that cannot be read gives no finding either, and would pass as a good one. */
  @TestFactory
  Stream<DynamicTest> everyBlockIsReadWithoutAProblem() {
    return blocks(
        (page, block) ->
            assertThat(TemplateAudit.of(block.world(page.around())).problems()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everyBlockShowsWhatTheTerminalPrints() {
    boolean update = Boolean.getBoolean("updateSnapshots");
    return blocks(
        (page, block) -> {
          String print = TemplateAudit.print(block.world(page.around()));
          if (update && block.section().equals("Bad") && !print.equals(block.text())) {
            rewrite(block, print);
            fail("the print of this block was rewritten: read it, and run again");
          }
          assertThat(block.text()).isEqualTo(print);
        });
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
