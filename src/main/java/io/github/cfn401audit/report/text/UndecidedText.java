package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.report.UndecidedCause;
import java.util.List;

/** The causes that leave methods undecided, one line each, with what would settle it below. */
final class UndecidedText {
  private UndecidedText() {}

  /** Prints the causes that leave most methods undecided first; nothing where all are decided. */
  static void print(TerminalPage page, List<AccessRow> rows) {
    List<UndecidedCause> causes = UndecidedCause.of(rows);
    if (causes.isEmpty()) {
      return;
    }
    page.endPart();
    for (UndecidedCause one : causes) {
      page.add(one.words()).endLine();
      if (!one.question().cure().isEmpty()) {
        page.blanks(2).add(one.question().cure()).endLine();
      }
    }
  }
}
