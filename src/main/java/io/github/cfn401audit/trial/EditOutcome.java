package io.github.cfn401audit.trial;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Cure.SuccessCriterion;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.values.ResourceId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an edit achieves, compared with the model before it.
 *
 * <p>Example: {@code the ID token of WebClient (code flow) opens GET /orders}.
 *
 * @param first the methods that nobody could call before, by the token that opens them now
 * @param further those that a token opens now, as others did before
 * @param minted the tokens that a client certainly gets and did not get before
 */
record EditOutcome(
    Map<OpeningToken, Set<Opened>> first,
    Map<OpeningToken, Set<Opened>> further,
    Set<OpeningToken> minted) {

  /** A method that is opened. */
  record Opened(ResourceId resource, String request) {}

  static EditOutcome of(AuditedModel before, AuditedModel after) {
    Map<OpeningToken, Set<Opened>> first = new LinkedHashMap<>();
    Map<OpeningToken, Set<Opened>> further = new LinkedHashMap<>();
    for (MethodAccess now : after.methods()) {
      if (now.verdict().isReachable()) {
        Optional<Verdict> then = before.verdict(now.method());
        boolean wasReachable = then.filter(Verdict::isReachable).isPresent();
        Set<OpeningToken> fresh = new LinkedHashSet<>(OpeningToken.allOf(now.verdict()));
        then.ifPresent(verdict -> fresh.removeAll(OpeningToken.allOf(verdict)));
        for (OpeningToken opening : fresh) {
          (wasReachable ? further : first)
              .computeIfAbsent(opening, key -> new LinkedHashSet<>())
              .add(new Opened(now.method().id(), now.method().request()));
        }
      }
    }
    Set<OpeningToken> minted = certain(after);
    minted.removeAll(certain(before));
    return new EditOutcome(first, further, minted);
  }

  private static Set<OpeningToken> certain(AuditedModel judged) {
    Set<OpeningToken> certain = new LinkedHashSet<>();
    for (UserPoolClient client : judged.access().model().clients()) {
      client
          .pool()
          .target()
          .ifPresent(
              pool ->
                  judged.access().minting(pool, client).tokens().stream()
                      .filter(MintableToken::isCertain)
                      .map(OpeningToken::of)
                      .forEach(certain::add));
    }
    return certain;
  }

  /** What both have. */
  EditOutcome and(EditOutcome other) {
    Set<OpeningToken> both = new LinkedHashSet<>(minted);
    both.retainAll(other.minted);
    return new EditOutcome(both(first, other.first), both(further, other.further), both);
  }

  private static Map<OpeningToken, Set<Opened>> both(
      Map<OpeningToken, Set<Opened>> one, Map<OpeningToken, Set<Opened>> other) {
    Map<OpeningToken, Set<Opened>> both = new LinkedHashMap<>();
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

  /**
   * In words, as the end of a sentence; empty where it is nothing that counts. Tokens of the client
   * that the finding is about come first.
   */
  Optional<String> words(SuccessCriterion criterion, ResourceId subject) {
    if (!first.isEmpty()) {
      return Optional.of(most(first, " opens ", subject));
    }
    if (!further.isEmpty()) {
      return Optional.of(most(further, " also opens ", subject));
    }
    if (criterion instanceof SuccessCriterion.FindingGone gone) {
      return Optional.of(gone.words());
    }
    return criterion instanceof SuccessCriterion.TokenIssued
        ? mintedFor(subject).map(token -> token.words() + " is issued")
        : Optional.empty();
  }

  private Optional<OpeningToken> mintedFor(ResourceId subject) {
    return minted.stream()
        .filter(token -> token.client().equals(subject))
        .findFirst()
        .or(() -> minted.stream().findFirst());
  }

  /** The token that opens most methods; one of the client that is meant where it opens any. */
  private static String most(
      Map<OpeningToken, Set<Opened>> opened, String verb, ResourceId subject) {
    boolean ofSubject = opened.keySet().stream().anyMatch(token -> token.client().equals(subject));
    String words = "";
    int most = 0;
    for (Map.Entry<OpeningToken, Set<Opened>> entry : opened.entrySet()) {
      boolean isMeant = !ofSubject || entry.getKey().client().equals(subject);
      if (isMeant && entry.getValue().size() > most) {
        most = entry.getValue().size();
        List<String> requests = entry.getValue().stream().map(Opened::request).toList();
        words = entry.getKey().words() + verb + Phrases.firstAndMore(requests);
      }
    }
    return words;
  }
}
