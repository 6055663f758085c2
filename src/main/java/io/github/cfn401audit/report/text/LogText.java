package io.github.cfn401audit.report.text;

import io.github.cfn401audit.caller.log.LogAnswer;
import io.github.cfn401audit.caller.log.LogLine;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.source.ShortText;
import java.util.List;

/** What one line of a log means, for a person at a terminal. The line itself is not repeated. */
public final class LogText {
  private static final int MOST_FINDINGS = 3;

  private LogText() {}

  /**
   * The answer to one line.
   *
   * @param number the line, from 1
   * @param findings what the templates say about it
   * @param audited false where no templates were read
   */
  public static String of(
      int number,
      LogLine line,
      LogAnswer answer,
      List<Finding> findings,
      boolean audited,
      boolean color) {
    TerminalPage page = new TerminalPage(color);
    StringBuilder head = new StringBuilder("line " + number);
    line.status().ifPresent(status -> head.append(", ").append(status));
    line.request().ifPresent(request -> head.append(", ").append(ShortText.of(request.toString())));
    page.add(Paint.BOLD, head + ":").add(" " + answer.meaning()).endLine();
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      page.add("  templates: ")
          .add(Paint.of(finding.level()), finding.level().id() + "[" + finding.rule() + "]")
          .add(": " + finding.message() + Words.when(finding.when()))
          .add(" (" + finding.range().file().name() + ":" + finding.range().line() + ")")
          .endLine();
    }
    if (findings.size() > MOST_FINDINGS) {
      page.add("  templates: and " + (findings.size() - MOST_FINDINGS) + " more findings")
          .endLine();
    }
    if (audited && findings.isEmpty() && answer.refused() && line.request().isPresent()) {
      page.add("  templates: nothing in them explains it, so the caller is likelier the cause")
          .endLine();
    }
    if (!answer.advice().isEmpty()) {
      page.add("  do: " + answer.advice()).endLine();
    }
    for (RuleId rule : answer.rules().subList(0, Math.min(1, answer.rules().size()))) {
      page.add("  more: cfn-401-audit explain " + rule).endLine();
    }
    return page.text();
  }
}
