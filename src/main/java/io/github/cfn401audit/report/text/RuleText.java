package io.github.cfn401audit.report.text;

import io.github.cfn401audit.finding.RulePage;
import java.util.List;

/** The pages of rules for a terminal. */
public final class RuleText {
  private RuleText() {}

  /** The page of one rule: title, facts, every section, references. */
  public static String explain(RulePage page, boolean color) {
    TerminalPage text = new TerminalPage(color);
    text.add(Paint.of(page.level()), page.level().id() + "[" + page.id() + "]");
    text.add(Paint.BOLD, ": " + page.title()).endLine();
    text.add("family " + page.family() + ", answer " + page.answer() + ", since " + page.since());
    text.endLine().endLine();
    boolean inCode = false;
    for (String line : page.documentation().split("\n", -1)) {
      boolean fence = line.startsWith("```");
      inCode ^= fence;
      if (!fence) {
        print(text, line, inCode);
      }
    }
    if (!page.references().isEmpty()) {
      text.add(Paint.BOLD, "References").endLine().endLine();
      for (String reference : page.references()) {
        text.blanks(2).add(reference).endLine();
      }
    }
    return text.text();
  }

  /** One line per rule under the name of its family: id, level, answer, title. */
  public static String list(List<RulePage> pages) {
    TerminalPage text = new TerminalPage(false);
    TextTable table = new TextTable(3, 3);
    for (RulePage page : pages) {
      table.add(page.id().value(), page.level().id(), page.answer(), page.family(), page.title());
    }
    table.print(text, 0);
    return text.text();
  }

  private static void print(TerminalPage text, String line, boolean inCode) {
    if (inCode) {
      text.blanks(line.isEmpty() ? 0 : 4).add(line);
    } else if (line.startsWith("#")) {
      text.add(Paint.BOLD, line.replaceFirst("^#+ *", ""));
    } else {
      text.add(line);
    }
    text.endLine();
  }
}
