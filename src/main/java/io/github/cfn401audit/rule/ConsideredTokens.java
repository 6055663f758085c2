package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.ConsideredToken.Outcome;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.NotMinted;
import io.github.cfn401audit.tokens.Obstacle;
import java.util.ArrayList;
import java.util.List;

/** The rows under "tokens considered": why no token that some client may obtain is accepted. */
final class ConsideredTokens {
  private ConsideredTokens() {}

  /**
   * What is never issued though somebody set it up, what is refused, and for a client with neither
   * that nobody can sign in with it.
   */
  static List<ConsideredToken> of(Refusal refusal) {
    List<ConsideredToken> rows = new ArrayList<>();
    for (UserPoolClient client : refusal.clients()) {
      int before = rows.size();
      for (NotMinted never : refusal.proof().never()) {
        boolean kindIsTaken =
            refusal.requirement().use().filter(use -> use == never.use()).isPresent();
        if (never.client().equals(client) && never.obstacle().isDefect() && kindIsTaken) {
          rows.add(row(never));
        }
      }
      for (Verdict.Refused refused : refusal.proof().refused()) {
        if (refused.token().client().equals(client)) {
          rows.add(row(refused));
        }
      }
      if (rows.size() == before) {
        rows.add(none(client));
      }
    }
    return rows;
  }

  private static ConsideredToken row(NotMinted never) {
    return new ConsideredToken(
        never.client().name(),
        never.grant().words(),
        never.use().words(),
        Outcome.NEVER_ISSUED,
        never.obstacle().words());
  }

  private static ConsideredToken row(Verdict.Refused refused) {
    return new ConsideredToken(
        refused.token().client().name(),
        refused.token().how(),
        refused.token().use().words(),
        Outcome.REFUSED,
        refused.rejection().words());
  }

  private static ConsideredToken none(UserPoolClient client) {
    return ConsideredToken.none(client.name(), Obstacle.SIGN_IN_NOT_LISTED.words());
  }
}
