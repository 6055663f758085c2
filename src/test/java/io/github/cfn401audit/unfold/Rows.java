package io.github.cfn401audit.unfold;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceRange;
import java.nio.file.Path;
import java.util.List;

/** What an audit says of {@code app.yaml} in a folder, as lines of text. */
public final class Rows {
  private final AuditResult result;

  private Rows(AuditResult result) {
    this.result = result;
  }

  public static Rows of(Path folder, String template) {
    Templates.in(folder).file("app.yaml", template);
    return of(folder);
  }

  /** Audits the folder as it is. */
  public static Rows of(Path folder) {
    return new Rows(Templates.in(folder).audit());
  }

  /** Such as {@code GET /orders: ID token of ShopPool, reachable}. */
  public List<String> methods() {
    return result.methods().stream().map(Rows::line).toList();
  }

  private static String line(AccessRow row) {
    String accepts =
        row.accepts()
            .map(
                taken ->
                    taken.use().name()
                        + (taken.scopes().isEmpty() ? "" : " with " + taken.scopes())
                        + " of "
                        + taken.pools()
                        + " in "
                        + taken.header()
                        + ", ")
            .orElse("");
    String why = row.undecided().isEmpty() ? "" : ", " + row.undecided().get(0).cause();
    String when = row.when().isEmpty() ? "" : " when " + row.when();
    return row.request() + ": " + accepts + row.outcome().id() + why + when;
  }

  /** Such as {@code error scope-undefined at GET /orders of ShopApi, app.yaml:30:20}. */
  public List<String> findings() {
    return result.findings().stream().map(Rows::line).toList();
  }

  private static String line(Finding finding) {
    SourceRange range = finding.range();
    return finding.level().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + finding.rule()
        + " at "
        + finding.resource().logicalId()
        + ", "
        + range.file().name()
        + ":"
        + range.line()
        + ":"
        + range.column();
  }

  /** True where no problem keeps a file from being used. */
  public boolean areOfUsableFiles() {
    return result.problems().stream().noneMatch(Problem::fatal);
  }

  /** Such as {@code app.yaml:3:5 what is wrong}. */
  public List<String> problems() {
    return result.problems().stream()
        .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.message())
        .toList();
  }
}
