package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.model.UserPoolClient;
import io.github.cfn401audit.tokens.MintableToken;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an edit gives.
 *
 * @param first the methods that nobody could call before, by the token that opens them now
 * @param further those that a token opens now, as others did before
 * @param minted the tokens that a client certainly gets and did not get before
 */
record Achievement(
    Map<Opening, Set<Opened>> first, Map<Opening, Set<Opened>> further, Set<Opening> minted) {

  /** A method that is opened. */
  record Opened(Spot spot, String request) {}

  static Achievement of(Judged before, Judged after) {
    Map<Opening, Set<Opened>> first = new LinkedHashMap<>();
    Map<Opening, Set<Opened>> further = new LinkedHashMap<>();
    for (MethodAccess now : after.methods()) {
      if (now.verdict() instanceof Verdict.Reachable reachable) {
        Optional<Verdict> then = before.verdict(now.method());
        boolean wasReachable = then.orElse(null) instanceof Verdict.Reachable;
        Set<Opening> fresh = new LinkedHashSet<>(Opening.allOf(reachable));
        then.ifPresent(verdict -> fresh.removeAll(Opening.allOf(verdict)));
        for (Opening opening : fresh) {
          (wasReachable ? further : first)
              .computeIfAbsent(opening, key -> new LinkedHashSet<>())
              .add(new Opened(Spot.of(now.method()), now.method().request()));
        }
      }
    }
    Set<Opening> minted = certain(after);
    minted.removeAll(certain(before));
    return new Achievement(first, further, minted);
  }

  private static Set<Opening> certain(Judged judged) {
    Set<Opening> certain = new LinkedHashSet<>();
    for (UserPoolClient client : judged.access().model().clients()) {
      client
          .pool()
          .target()
          .ifPresent(
              pool ->
                  judged.access().minting(pool, client).tokens().stream()
                      .filter(MintableToken::isCertain)
                      .map(Opening::of)
                      .forEach(certain::add));
    }
    return certain;
  }

  /** What both have. */
  Achievement and(Achievement other) {
    Set<Opening> both = new LinkedHashSet<>(minted);
    both.retainAll(other.minted);
    return new Achievement(both(first, other.first), both(further, other.further), both);
  }

  private static Map<Opening, Set<Opened>> both(
      Map<Opening, Set<Opened>> one, Map<Opening, Set<Opened>> other) {
    Map<Opening, Set<Opened>> both = new LinkedHashMap<>();
    one.forEach(
        (opening, methods) -> {
          Set<Opened> common = new LinkedHashSet<>(methods);
          common.retainAll(other.getOrDefault(opening, Set.of()));
          if (!common.isEmpty()) {
            both.put(opening, common);
          }
        });
    return both;
  }

  /** In words, as the end of a sentence; empty where it is nothing that counts. */
  Optional<String> words(Cure.Otherwise otherwise) {
    if (!first.isEmpty()) {
      return Optional.of(most(first, " opens "));
    }
    if (!further.isEmpty()) {
      return Optional.of(most(further, " also opens "));
    }
    if (otherwise instanceof Cure.Otherwise.Gone gone) {
      return Optional.of(gone.words());
    }
    return otherwise instanceof Cure.Otherwise.Token
        ? minted.stream().findFirst().map(token -> token.words() + " is issued")
        : Optional.empty();
  }

  /** The token that opens most methods. */
  private static String most(Map<Opening, Set<Opened>> opened, String verb) {
    String words = "";
    int most = 0;
    for (Map.Entry<Opening, Set<Opened>> entry : opened.entrySet()) {
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        List<String> requests = entry.getValue().stream().map(Opened::request).toList();
        words = entry.getKey().words() + verb + Draft.firstAndMore(requests);
      }
    }
    return words;
  }
}
