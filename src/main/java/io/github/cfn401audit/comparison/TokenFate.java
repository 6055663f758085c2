package io.github.cfn401audit.comparison;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What became of a token that opened a method. */
final class TokenFate {
  private final Candidate token;
  private final AccessRow now;

  TokenFate(Candidate token, AccessRow now) {
    this.token = token;
    this.now = now;
  }

  /** The same client's tokens of the same grant and kind at a method. */
  static Stream<Candidate> same(Candidate token, AccessRow row) {
    return row.passage().candidates().stream()
        .filter(
            other ->
                other.client().lastingName().equals(token.client().lastingName())
                    && other.grant() == token.grant()
                    && other.use() == token.use());
  }

  static String words(Candidate token) {
    return "the "
        + token.use().words()
        + " of "
        + token.client().lastingName()
        + " ("
        + token.grant().words()
        + ")";
  }

  /** Adds a line where it is lost, or where its scope has another name. */
  void tell(List<String> lost, List<String> renamed) {
    List<Candidate> today = same(token, now).toList();
    List<Candidate> opening = today.stream().filter(Candidate::opens).toList();
    if (!opening.isEmpty()) {
      scopes(opening.get(0), lost, renamed);
      return;
    }
    if (today.stream().anyMatch(Candidate::mayOpen)) {
      return;
    }
    if (now.passage().refusal().isPresent()) {
      lost.add(words(token) + " no longer opens it: " + now.passage().refusal().get());
    } else if (!today.isEmpty()) {
      lost.add(words(token) + " no longer opens it: " + today.get(0).reason());
    } else if (now.passage().unseen().isEmpty() && now.accepts().isPresent()) {
      lost.add(words(token) + " no longer opens it: the client is gone");
    }
  }

  /** A scope that the client still gets and that no longer counts is a loss; a new name is none. */
  private void scopes(Candidate opening, List<String> lost, List<String> renamed) {
    List<String> refused = new ArrayList<>(token.scopes());
    refused.removeAll(opening.scopes());
    List<String> still = new ArrayList<>(refused);
    still.retainAll(opening.client().scopes());
    if (!still.isEmpty() && !opening.openScopes()) {
      lost.add(
          words(token)
              + " with "
              + String.join(" or ", still)
              + " no longer opens it: "
              + String.join(" or ", opening.scopes())
              + " is needed");
    } else if (!refused.isEmpty() && !opening.openScopes()) {
      renamed.add(
          words(token)
              + " opens it by "
              + String.join(" or ", opening.scopes())
              + " now: tokens in hand with "
              + String.join(" or ", refused)
              + " are refused until they are renewed");
    }
  }
}
