package io.github.cfn401audit.contract;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.RequestSelection;
import io.github.cfn401audit.source.NameHint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A contract against the state of today.
 *
 * @param lines each line with what is proved of it, in the order of the contract
 * @param unlisted the methods that no line covers, where that is forbidden
 */
public record ContractCheck(List<CheckedLine> lines, List<String> unlisted) {
  public ContractCheck {
    lines = List.copyOf(lines);
    unlisted = List.copyOf(unlisted);
  }

  /**
   * A line and what is proved of it.
   *
   * @param line the line
   * @param judgement what is proved
   * @param methods how many methods it covers
   */
  public record CheckedLine(ContractLine line, Judgement judgement, int methods) {}

  /** Judges every line against the rows of every method that it covers. */
  public static ContractCheck of(Contract contract, List<AccessRow> rows) {
    List<CheckedLine> lines = new ArrayList<>();
    Set<AccessRow> left = new LinkedHashSet<>(rows);
    for (ContractLine line : contract.lines()) {
      List<AccessRow> covered = line.covered(rows);
      covered.forEach(left::remove);
      lines.add(new CheckedLine(line, judge(line, covered, rows), count(covered)));
    }
    Set<String> unlisted = new LinkedHashSet<>();
    if (contract.forbidsUnlisted()) {
      left.forEach(row -> unlisted.add(row.apiStack() + "/" + row.api() + " " + row.request()));
    }
    return new ContractCheck(lines, List.copyOf(unlisted));
  }

  private static Judgement judge(ContractLine line, List<AccessRow> covered, List<AccessRow> rows) {
    RequestSelection all = new RequestSelection(rows);
    if (covered.isEmpty()) {
      String hint = line.methods().isEmpty() ? "" : NameHint.hint(line.words(), all.requests());
      return Judgement.notProved("no method is covered by this line" + hint);
    }
    Judgement judgement = Judgement.KEPT;
    for (AllowedToken caller : line.reachableBy()) {
      if (caller.client().isPresent() && !all.clients().contains(caller.client().get())) {
        judgement =
            judgement.and(
                Judgement.notProved(
                    "unknown client `"
                        + caller.client().get()
                        + "`"
                        + NameHint.hint(caller.client().get(), all.clients())));
      }
    }
    for (AccessRow row : covered) {
      judgement = judgement.and(LineCheck.of(line, row));
    }
    return judgement;
  }

  private static int count(List<AccessRow> rows) {
    return (int) rows.stream().map(AccessRow::id).distinct().count();
  }

  /** How many lines have that proof. */
  public int count(Proof proof) {
    return (int) lines.stream().filter(line -> line.judgement().proof() == proof).count();
  }

  /** True where every line is kept, and nothing is left that should be listed. */
  public boolean isKept() {
    return unlisted.isEmpty() && count(Proof.KEPT) == lines.size();
  }
}
