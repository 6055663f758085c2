package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.Rules;
import io.github.cfn401audit.rules.caller.CallerRules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulePagesTest {
  private static final List<Page> PAGES = Page.every();
  private static final List<String> HEADINGS =
      List.of("What is wrong", "Why it fails", "How to fix it", "Bad", "Good", "Not reported");

  private static final Set<String> ANSWERS =
      Set.of("401", "403", "deploy", "no token", "hidden", "stale", "open");

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
                      assertThat(page.headings()).as("the headings").isEqualTo(headings);
                      assertThat(page.blocks())
                          .extracting(PageBlock::toString)
                          .doesNotHaveDuplicates();
                      assertThat(page.blocks())
                          .allSatisfy(block -> assertThat(block.heading()).isNotBlank())
                          .allSatisfy(
                              block ->
                                  assertThat(block.section()).isIn("Bad", "Good", "Not reported"));
                      assertThat(count(page, "Bad"))
                          .as("blocks under Bad")
                          .isGreaterThanOrEqualTo(3);
                      assertThat(count(page, "Good")).as("blocks under Good").isPositive();
                      assertThat(count(page, "Not reported"))
                          .as("blocks under Not reported")
                          .isPositive();
                      assertThat(Files.readAllLines(page.file()))
                          .as("places that the author has still to write")
                          .noneMatch(line -> line.startsWith("<") || line.startsWith("### <"));
                      RulePage read = RulePage.of(new RuleId(page.rule())).orElseThrow();
                      assertThat(read.cure()).as("the first sentence of the cure").isNotBlank();
                      assertThat(read.references())
                          .as("the references")
                          .isNotEmpty()
                          .allSatisfy(address -> assertThat(address).startsWith("https://"));
                      assertThat(read.family())
                          .as("the family, after the package of its class")
                          .isEqualTo(packageOf(page.rule()));
                      assertThat(read.answer()).as("the answer").isIn(ANSWERS);
                    }));
  }

  /**
   * A rule that looks at no single version of the templates has no class of its own: it is about
   * what a caller holds, or compares two versions and is about deployments.
   */
  private static String packageOf(String rule) {
    if (CallerRules.all().contains(new RuleId(rule))) {
      return "caller";
    }
    return Rules.all().stream()
        .filter(one -> one.id().value().equals(rule))
        .map(one -> one.getClass().getPackageName().replaceAll(".*\\.", ""))
        .findFirst()
        .orElse("deployment");
  }

  private static long count(Page page, String section) {
    return page.blocks().stream().filter(block -> block.section().equals(section)).count();
  }

  @TestFactory
  Stream<DynamicTest> everyBlockGivesExactlyTheMarkedFindings() {
    return blocks(
        (page, block) -> {
          String complaints = MarkedFindings.of(page, block).complaints();
          if (!complaints.isEmpty()) {
            fail(complaints);
          }
        });
  }

  /** A block that cannot be read gives no finding either, and would pass as a good one. */
  @TestFactory
  Stream<DynamicTest> everyBlockIsReadWithoutAProblem() {
    return blocks(
        (page, block) ->
            assertThat(TemplateAudit.of(page, block).problems()).as(block.place()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everyBlockShowsWhatTheTerminalPrints() {
    boolean update = Boolean.getBoolean("updateSnapshots");
    return blocks(
        (page, block) -> {
          String print = TemplateAudit.print(page, block);
          if (update && block.section().equals("Bad") && !print.equals(block.text())) {
            rewrite(block, print);
            fail(block.place() + ": this print was rewritten: read it, and run again");
          }
          assertThat(block.text())
              .as(block.place() + "\n(-DupdateSnapshots=true writes what is printed)")
              .isEqualTo(print);
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
    return Page.all().stream()
        .flatMap(
            page ->
                page.blocks().stream()
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                block.toString(), () -> test.run(page, block))));
  }
}
