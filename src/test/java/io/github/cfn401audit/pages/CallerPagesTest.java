package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each block of a page about what a caller holds is given to its command, as a caller would. */
class CallerPagesTest {
  @TestFactory
  Stream<DynamicTest> everyBlockGivesExactlyTheMarkedFindings() {
    return blocks(
        (page, block) -> {
          List<String> asked = new ArrayList<>();
          for (PageBlock.Mark mark : block.marks()) {
            boolean placed = mark.file().endsWith("collection.json");
            String line = placed ? " at " + mark.line() : "";
            asked.add(mark.level() + " " + mark.rule() + line);
          }
          assertThat(CallerRun.of(page, block).findings())
              .as(block.place())
              .containsExactlyInAnyOrderElementsOf(asked);
          assertThat(asked.contains(asked.isEmpty() ? "" : asked.get(0)))
              .as("marks under Bad, and only there")
              .isEqualTo(block.section().equals("Bad"));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyBadBlockShowsWhatTheTerminalPrints() {
    boolean update = Boolean.getBoolean("updateSnapshots");
    return blocks(
        (page, block) -> {
          String print = block.section().equals("Bad") ? CallerRun.of(page, block).printed() : "";
          if (update && !print.equals(block.text())) {
            rewrite(block, print);
            fail(block.place() + ": this print was rewritten: read it, and run again");
          }
          assertThat(block.text())
              .as(block.place() + "\n(-DupdateSnapshots=true writes what is printed)")
              .isEqualTo(print);
        });
  }

  private static void rewrite(PageBlock block, String print) throws IOException {
    for (Page page : Page.every()) {
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
    return Page.every().stream()
        .filter(Page::isAboutCallers)
        .flatMap(
            page ->
                page.blocks().stream()
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                block.toString(), () -> test.run(page, block))));
  }
}
