package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Accepts;
import io.github.cfn401audit.access.AccessRow.Opening;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of the access table: every method, what it accepts, and which client opens it. */
public final class AccessCells {
  private static final int MOST_OPENINGS = 2;

  private final boolean namesStacks;
  private final boolean namesScenarios;
  private final boolean verbose;

  private AccessCells(boolean namesStacks, boolean namesScenarios, boolean verbose) {
    this.namesStacks = namesStacks;
    this.namesScenarios = namesScenarios;
    this.verbose = verbose;
  }

  /** The cells for these rows; which columns it has depends on all of them. */
  public static AccessCells of(List<AccessRow> rows, ReportSettings settings) {
    Set<String> stacks = new HashSet<>();
    boolean namesScenarios = false;
    for (AccessRow row : rows) {
      stacks.add(row.stack());
      namesScenarios |= !row.when().isEmpty();
    }
    return new AccessCells(stacks.size() > 1, namesScenarios, settings.verbose());
  }

  /** The headings of the columns. */
  public List<String> headings() {
    List<String> headings =
        new ArrayList<>(List.of("api", "stage", "request", "accepts", "verdict"));
    if (namesScenarios) {
      headings.add("when");
    }
    headings.add("opened by");
    return headings;
  }

  /** A row, in the order of the headings. */
  public List<String> of(AccessRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(namesStacks ? row.apiStack() + "/" + row.api() : row.api());
    cells.add(row.stage());
    cells.add(row.request());
    cells.add(acceptsOf(row));
    cells.add(verdictOf(row));
    if (namesScenarios) {
      cells.add(row.when());
    }
    cells.add(row.outcome() == Outcome.UNDECIDED ? causesOf(row) : openingsOf(row));
    return cells;
  }

  private static String verdictOf(AccessRow row) {
    return row.restrictions().isEmpty()
        ? row.outcome().id()
        : row.outcome().id() + ", " + String.join(", ", row.restrictions());
  }

  private static String acceptsOf(AccessRow row) {
    if (row.accepts().isPresent()) {
      Accepts accepts = row.accepts().get();
      return accepts.use() == TokenUse.ID || accepts.scopes().isEmpty()
          ? accepts.use().words()
          : accepts.use().words() + " with " + String.join(", ", accepts.scopes());
    }
    return switch (row.outcome()) {
      case OPEN -> "open";
      case OTHER -> row.authorization();
      default -> "unknown";
    };
  }

  private String openingsOf(AccessRow row) {
    Set<String> openings = new LinkedHashSet<>();
    for (Opening opening : row.openedBy()) {
      openings.add(opening.client() + " by " + opening.how());
    }
    return firstOf(List.copyOf(openings), MOST_OPENINGS);
  }

  private String causesOf(AccessRow row) {
    List<String> causes = new ArrayList<>();
    for (OpenQuestion question : row.undecided()) {
      causes.add(question.cause());
    }
    return firstOf(causes, 1);
  }

  private String firstOf(List<String> items, int most) {
    if (verbose || items.size() <= most) {
      return String.join(", ", items);
    }
    return String.join(", ", items.subList(0, most)) + ", +" + (items.size() - most);
  }
}
