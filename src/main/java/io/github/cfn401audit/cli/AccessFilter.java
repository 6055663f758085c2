package io.github.cfn401audit.cli;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.access.Passage;
import io.github.cfn401audit.access.RequestPattern;
import io.github.cfn401audit.access.RequestSelection;
import io.github.cfn401audit.source.NameHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of the access table are shown.
 *
 * @param method the requests that are asked about; empty for all
 * @param client the client that is asked about, by logical id or {@code ClientName}; empty for all
 * @param unreachable true where only methods that nobody can call are shown
 */
record AccessFilter(Optional<RequestPattern> method, Optional<String> client, boolean unreachable) {

  /** The filter that these words state. */
  static AccessFilter of(CommandWords words) {
    return new AccessFilter(
        words.text("--method").map(AccessFilter::pattern),
        words.text("--client"),
        words.has("--unreachable"));
  }

  /** A request as a word of the command line, such as {@code GET /orders}. */
  static RequestPattern pattern(String word) {
    return RequestPattern.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "`" + word + "` is not a verb and a path, such as \"GET /orders\""));
  }

  /** The rows that are shown; a method or a client that is not there is a usage error. */
  List<AccessRow> of(List<AccessRow> rows) {
    List<AccessRow> shown = method.isPresent() ? asked(rows, method.get()) : rows;
    if (client.isPresent()) {
      check(client.get(), rows);
      shown = shown.stream().filter(this::concernsClient).map(this::ofClient).toList();
    }
    return shown.stream()
        .filter(row -> !unreachable || row.outcome() == Outcome.UNREACHABLE)
        .toList();
  }

  /** The rows of the methods that answer these requests; at least one. */
  static List<AccessRow> asked(List<AccessRow> rows, RequestPattern pattern) {
    RequestSelection selection = new RequestSelection(rows);
    List<AccessRow> answering = selection.answering(pattern);
    if (answering.isEmpty()) {
      throw new UsageException(
          "no method answers `"
              + pattern.words()
              + "`"
              + NameHint.hint(pattern.words(), selection.requests()));
    }
    return answering;
  }

  /** Refuses the name of a client that is not in the files. */
  static void check(String name, List<AccessRow> rows) {
    List<String> known = new RequestSelection(rows).clients();
    if (!known.contains(name)) {
      throw new UsageException("unknown client `" + name + "`" + NameHint.hint(name, known));
    }
  }

  private boolean concernsClient(AccessRow row) {
    return row.passage().candidates().stream().anyMatch(this::isOfClient);
  }

  private boolean isOfClient(Candidate candidate) {
    return candidate.client().isCalled(client.orElseThrow());
  }

  private AccessRow ofClient(AccessRow row) {
    Passage passage = row.passage();
    List<Candidate> own = new ArrayList<>(passage.candidates());
    own.removeIf(candidate -> !isOfClient(candidate));
    return row.by(passage.with(own));
  }
}
