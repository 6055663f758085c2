package io.github.cfn401audit.comparison;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Accepts;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.comparison.AccessChange.Kind;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of one method in one scenario. */
final class MethodComparison {
  private final String api;
  private final AccessRow before;
  private final AccessRow now;
  private final List<AccessChange> changes = new ArrayList<>();

  private MethodComparison(String api, AccessRow before, AccessRow now) {
    this.api = api;
    this.before = before;
    this.now = now;
  }

  /**
   * Compares the rows of a method. Scenarios are compared by their values; where the two versions
   * have others, each scenario of today is compared with every one of before, and what all of these
   * say counts.
   */
  static Set<AccessChange> of(
      String api, List<AccessRow> before, List<AccessRow> now, boolean allowsOpen) {
    Map<String, AccessRow> earlier = new LinkedHashMap<>();
    before.forEach(row -> earlier.put(row.when(), row));
    Set<AccessChange> changes = new LinkedHashSet<>();
    for (AccessRow row : now) {
      AccessRow same = earlier.get(row.when());
      List<AccessRow> candidates = same == null ? before : List.of(same);
      Set<AccessChange> common = new LinkedHashSet<>();
      boolean first = true;
      for (AccessRow candidate : candidates) {
        MethodComparison comparison = new MethodComparison(api, candidate, row);
        comparison.compare(allowsOpen);
        if (first) {
          common.addAll(comparison.changes);
        } else {
          common.retainAll(comparison.changes);
        }
        first = false;
      }
      changes.addAll(common);
    }
    return changes;
  }

  private void compare(boolean allowsOpen) {
    Outcome was = before.outcome();
    Outcome is = now.outcome();
    if (is == Outcome.OPEN) {
      if (was != Outcome.OPEN) {
        add(Kind.PUBLIC, !allowsOpen, "anybody may call it now; it took " + Taken.of(before));
      }
      return;
    }
    if (was == Outcome.OPEN) {
      boolean opened = now.passage().candidates().stream().anyMatch(Candidate::opens);
      boolean unknown = is == Outcome.UNDECIDED || is == Outcome.OTHER;
      add(
          Kind.PROTECTED,
          !opened && !unknown,
          "anybody could call it; it takes "
              + Taken.of(now)
              + (opened || unknown ? "" : ", and nobody can call it"));
      return;
    }
    boolean otherWay = was == Outcome.OTHER && is != Outcome.OTHER;
    boolean fromTokens = was != Outcome.OTHER && is == Outcome.OTHER;
    boolean otherKind =
        was == Outcome.OTHER && is == was && !before.authorization().equals(now.authorization());
    if (otherWay || fromTokens || otherKind) {
      add(Kind.LOST, true, turn());
      return;
    }
    tokens();
    demands();
    if (is == Outcome.UNDECIDED && was == Outcome.REACHABLE) {
      List<String> causes = now.undecided().stream().map(question -> question.cause()).toList();
      add(Kind.UNDECIDED, false, "whether somebody gets through is not known any more", causes);
    }
  }

  private void tokens() {
    List<String> lost = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    for (Candidate token : before.passage().candidates()) {
      if (token.opens()) {
        new TokenFate(token, now).tell(lost, renamed);
      }
    }
    if (!lost.isEmpty()) {
      boolean nobody = now.outcome() == Outcome.UNREACHABLE;
      add(Kind.LOST, true, turn() + (nobody ? "; nobody can call it now" : ""), lost);
    }
    if (!renamed.isEmpty()) {
      add(Kind.REMARK, false, turn(), renamed);
    }
    List<String> gained = new ArrayList<>();
    for (Candidate token : now.passage().candidates()) {
      if (token.opens() && TokenFate.same(token, before).noneMatch(Candidate::opens)) {
        gained.add(TokenFate.words(token) + " opens it now");
      }
    }
    if (!gained.isEmpty()) {
      add(Kind.GAINED, false, lost.isEmpty() ? turn() : "takes " + Taken.of(now), gained);
    }
  }

  private void demands() {
    Optional<String> was = before.accepts().map(Accepts::header);
    Optional<String> is = now.accepts().map(Accepts::header);
    if (was.isPresent() && is.isPresent() && !was.equals(is)) {
      add(
          Kind.ASKS_MORE,
          true,
          "reads the token from the header " + is.get() + ", no longer from " + was.get());
    }
    if (before.passage().apiKey() == Truth.NO && now.passage().apiKey() == Truth.YES) {
      add(Kind.ASKS_MORE, true, "asks for an API key now");
    }
    List<String> restrictions = new ArrayList<>(now.restrictions());
    restrictions.removeAll(before.restrictions());
    if (!restrictions.isEmpty()) {
      add(
          Kind.ASKS_MORE,
          true,
          "the resource policy refuses requests that it allowed: "
              + String.join(", ", restrictions));
    }
  }

  /** What it took and takes, where that differs. */
  private String turn() {
    String was = Taken.of(before);
    String is = Taken.of(now);
    return was.equals(is) ? "takes " + is + ", as before" : "took " + was + "; takes " + is;
  }

  private void add(Kind kind, boolean worse, String headline) {
    add(kind, worse, headline, List.of());
  }

  private void add(Kind kind, boolean worse, String headline, List<String> details) {
    changes.add(
        new AccessChange(
            kind,
            worse,
            api,
            now.request(),
            headline,
            details,
            now.when(),
            Optional.of(now.range())));
  }
}
