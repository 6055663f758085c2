package io.github.cfn401audit.pages;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.pages.PageBlock.Mark;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the marks of a block ask for, beside what an audit of the block gives.
 *
 * @param block the block
 * @param asked its marks
 * @param given the findings
 */
record MarkedFindings(PageBlock block, List<Mark> asked, List<Given> given) {

  /**
   * A finding.
   *
   * @param mark the mark that would ask for it
   * @param message what it says
   */
  record Given(Mark mark, String message) {
    static Given of(Finding finding) {
      SourceRange shown = finding.range().firstLine();
      String columns = shown.column() + "-" + (shown.endColumn() - 1);
      Mark mark =
          new Mark(
              finding.level().id(),
              finding.rule().value(),
              shown.file().name(),
              shown.line(),
              columns);
      return new Given(mark, finding.message());
    }

    @Override
    public String toString() {
      return mark.inWords() + ": " + message;
    }
  }

  static MarkedFindings of(Page page, PageBlock block) {
    return new MarkedFindings(
        block,
        block.marks(),
        TemplateAudit.of(page, block).findings().stream().map(Given::of).toList());
  }

  /** What is wrong with the block, in words that name it; empty where marks and findings agree. */
  String complaints() {
    List<String> complaints = new ArrayList<>();
    boolean own = asked.stream().anyMatch(mark -> mark.rule().equals(block.rule()));
    if (block.section().equals("Bad") && !own) {
      complaints.add("a block under Bad has a mark of its own rule, as in `# error: RULE`");
    }
    if (!block.section().equals("Bad") && !asked.isEmpty()) {
      complaints.add("only a block under Bad has marks");
    }
    List<Given> left = new ArrayList<>(given);
    for (Mark mark : exactFirst()) {
      Optional<Given> found = left.stream().filter(one -> mark.asksFor(one.mark())).findFirst();
      found.ifPresentOrElse(
          left::remove, () -> complaints.add("marked, not found: " + mark.inWords()));
    }
    left.forEach(one -> complaints.add("found, not marked: " + one));
    return complaints.isEmpty() ? "" : block.place() + "\n  " + String.join("\n  ", complaints);
  }

  /** A mark without columns takes what those with columns leave. */
  private List<Mark> exactFirst() {
    return asked.stream()
        .sorted(Comparator.comparing((Mark mark) -> mark.columns().isEmpty()))
        .toList();
  }
}
