package io.github.cfn401audit.report.text;

import io.github.cfn401audit.contract.ContractCheck;
import io.github.cfn401audit.contract.ContractCheck.CheckedLine;
import io.github.cfn401audit.contract.Proof;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** What is proved of a contract, line by line, those that fail last. */
public final class ContractReport {
  private static final int MOST_REASONS = 6;

  private ContractReport() {}

  /** The lines that are kept, those that are not with their reasons, and the counts. */
  public static String of(ContractCheck check, boolean color) {
    TerminalPage page = new TerminalPage(color);
    for (Proof proof : Proof.values()) {
      for (CheckedLine line : check.lines()) {
        if (line.judgement().proof() == proof) {
          print(page, line);
        }
      }
    }
    for (String method : check.unlisted()) {
      page.add(Paint.ERROR, "unlisted").blanks(4).add(method).endLine();
      page.blanks(12).add("no line of the contract covers it").endLine();
    }
    page.endPart();
    page.add(counts(check)).endLine();
    return page.text();
  }

  private static void print(TerminalPage page, CheckedLine checked) {
    Proof proof = checked.judgement().proof();
    SourceRange range = checked.line().range();
    Paint paint =
        switch (proof) {
          case KEPT -> Paint.PLAIN;
          case REFUTED -> Paint.ERROR;
          case NOT_PROVED -> Paint.WARNING;
        };
    page.add(paint, proof.words()).blanks(12 - proof.words().length());
    page.add(checked.line().words() + " (" + Words.count(checked.methods(), "method") + ")");
    page.blanks(3).add(Paint.DIM, range.file().name() + ":" + range.line()).endLine();
    List<String> reasons = checked.judgement().reasons();
    int most = Math.min(reasons.size(), MOST_REASONS);
    for (String reason : reasons.subList(0, most)) {
      WrappedText.print(page, "", 12, reason);
    }
    if (most < reasons.size()) {
      page.blanks(12).add("and " + (reasons.size() - most) + " more").endLine();
    }
  }

  private static String counts(ContractCheck check) {
    List<String> counts = new ArrayList<>();
    for (Proof proof : Proof.values()) {
      if (check.count(proof) > 0) {
        counts.add(check.count(proof) + " " + proof.words());
      }
    }
    if (!check.unlisted().isEmpty()) {
      counts.add(Words.count(check.unlisted().size(), "method") + " unlisted");
    }
    return "contract: " + String.join(", ", counts);
  }
}
