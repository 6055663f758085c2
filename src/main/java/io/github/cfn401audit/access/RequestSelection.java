package io.github.cfn401audit.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The methods that answer what a pattern stands for. */
public final class RequestSelection {
  private final List<AccessRow> rows;

  /** Selects among these rows. */
  public RequestSelection(List<AccessRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * The rows of the methods that the pattern covers, in their order. A method that takes any verb
   * is covered by each verb that no other method at its path answers.
   */
  public List<AccessRow> covered(RequestPattern pattern) {
    List<AccessRow> covered = new ArrayList<>();
    for (AccessRow row : rows) {
      if (pattern.coversPath(row.path()) && answers(row, pattern)) {
        covered.add(row);
      }
    }
    return covered;
  }

  /** The same; where the pattern covers none, the rows that answer it as one request. */
  public List<AccessRow> answering(RequestPattern pattern) {
    List<AccessRow> covered = covered(pattern);
    if (!covered.isEmpty()) {
      return covered;
    }
    List<AccessRow> answering = new ArrayList<>();
    for (AccessRow row : rows) {
      if (pattern.isAnsweredAt(row.path()) && answers(row, pattern)) {
        answering.add(row);
      }
    }
    return answering;
  }

  private boolean answers(AccessRow row, RequestPattern pattern) {
    if (pattern.namesVerb(row.verb())) {
      return true;
    }
    return pattern.coversVerb(row.verb())
        && rows.stream()
            .noneMatch(
                other ->
                    other.verb().equals(pattern.verb())
                        && other.path().equals(row.path())
                        && other.api().equals(row.api())
                        && other.apiStack().equals(row.apiStack()));
  }

  /** The requests of all rows, each once, such as {@code GET /orders}. */
  public List<String> requests() {
    Set<String> requests = new LinkedHashSet<>();
    rows.forEach(row -> requests.add(row.request()));
    return List.copyOf(requests);
  }

  /** The clients that may bring a token to some method, each name once. */
  public List<String> clients() {
    Set<String> names = new LinkedHashSet<>();
    for (AccessRow row : rows) {
      for (Candidate candidate : row.passage().candidates()) {
        names.add(candidate.client().id().logicalId());
        if (!candidate.client().name().isEmpty()) {
          names.add(candidate.client().name());
        }
      }
    }
    return List.copyOf(names);
  }
}
