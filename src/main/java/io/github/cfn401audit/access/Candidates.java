package io.github.cfn401audit.access;

import io.github.cfn401audit.access.Candidate.Fate;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.Minting;
import io.github.cfn401audit.tokens.NotMinted;
import io.github.cfn401audit.tokens.Obstacle;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every token of every client that somebody may bring to one method, and what becomes of it. */
final class Candidates {
  private final Access access;
  private final CallingClients clients;
  private final MethodAccess method;
  private final TokenRequirement requirement;
  private final List<Candidate> found = new ArrayList<>();
  private final Set<UserPoolClient> weighed = new LinkedHashSet<>();

  private Candidates(
      Access access, CallingClients clients, MethodAccess method, TokenRequirement requirement) {
    this.access = access;
    this.clients = clients;
    this.method = method;
    this.requirement = requirement;
  }

  /** The candidates for a method that asks for a token of a user pool. */
  static List<Candidate> of(
      Access access, CallingClients clients, MethodAccess method, TokenRequirement requirement) {
    Candidates candidates = new Candidates(access, clients, method, requirement);
    candidates.addTrusted();
    candidates.addOthers();
    return candidates.found;
  }

  private void addTrusted() {
    for (Provider provider : requirement.authorizer().providers()) {
      Optional<UserPool> pool = provider.pool().target();
      if (pool.isPresent()) {
        for (UserPoolClient client : access.model().clientsOf(pool.get()).all()) {
          weighed.add(client);
          add(pool.get(), client, Optional.empty(), provider.doubts());
        }
      }
    }
  }

  /** Clients of pools that the authorizer does not trust, or of which nobody knows whether. */
  private void addOthers() {
    Authorizer authorizer = requirement.authorizer();
    for (UserPool pool : access.model().pools()) {
      List<UnknownReason> open = new ArrayList<>(authorizer.moreProviders());
      authorizer.providers().forEach(provider -> provider.pool().reason().ifPresent(open::add));
      Optional<String> refusal =
          authorizer.mayTrust(pool)
              ? Optional.empty()
              : Optional.of(Rejection.ANOTHER_POOL.words());
      for (UserPoolClient client : access.model().clientsOf(pool).all()) {
        if (!weighed.contains(client)) {
          add(pool, client, refusal, open);
        }
      }
    }
  }

  /** What a pool refuses that may not be the client's own, another one that is trusted may take. */
  private Optional<UnknownReason> mayBeOfAnUnknownPool(UserPoolClient client) {
    Authorizer authorizer = requirement.authorizer();
    boolean trustsUnknown =
        !authorizer.moreProviders().isEmpty()
            || authorizer.providers().stream()
                .anyMatch(provider -> provider.pool().target().isEmpty());
    boolean mayBe =
        trustsUnknown
            && client.pool().target().isEmpty()
            && requirement.mayAcceptFromAnyPool(client);
    return mayBe
        ? Optional.of(new UnknownReason("the pool of " + client.name() + " is not known", ""))
        : Optional.empty();
  }

  private void add(
      UserPool pool, UserPoolClient client, Optional<String> refusal, List<UnknownReason> doubts) {
    CallingClient caller = clients.of(pool, client);
    Minting minting = access.minting(pool, client);
    Optional<UnknownReason> elsewhere = mayBeOfAnUnknownPool(client);
    for (MintableToken token : minting.tokens()) {
      Candidate candidate = candidate(caller, token, refusal, doubts);
      found.add(
          elsewhere.isPresent() && !candidate.mayOpen()
              ? candidate(
                  caller, token, Fate.POSSIBLE, "", OpenQuestion.of(List.of(elsewhere.get())))
              : candidate);
    }
    for (NotMinted never : minting.never()) {
      boolean inThisPool = elsewhere.isPresent() && never.obstacle().isOfPool();
      found.add(
          new Candidate(
              caller,
              never.grant(),
              never.grant().words(),
              never.use(),
              List.of(),
              false,
              inThisPool ? Fate.POSSIBLE : Fate.NEVER_ISSUED,
              inThisPool ? "" : reason(never),
              inThisPool ? OpenQuestion.of(List.of(elsewhere.get())) : List.of(),
              never.obstacle().isDefect()));
    }
  }

  /** Behind the name of the grant; elsewhere the words stand alone. */
  private static String reason(NotMinted never) {
    return never.obstacle() == Obstacle.NO_USER
        ? "no user signs in, so no ID token is issued"
        : never.obstacle().words();
  }

  private Candidate candidate(
      CallingClient caller,
      MintableToken token,
      Optional<String> refusal,
      List<UnknownReason> doubts) {
    if (method.verdict().witnesses().contains(token)) {
      return candidate(caller, token, Fate.OPENS, "", List.of());
    }
    Optional<String> reason =
        refusal
            .or(() -> requirement.rejection(token).map(Rejection::words))
            .or(() -> refusalOf(method));
    if (reason.isPresent()) {
      return candidate(caller, token, Fate.REFUSED, reason.get(), List.of());
    }
    List<UnknownReason> open = new ArrayList<>(token.doubts());
    open.addAll(requirement.doubts(token));
    open.addAll(doubts);
    if (open.isEmpty()) {
      open.addAll(method.verdict().questions());
    }
    return candidate(caller, token, Fate.POSSIBLE, "", OpenQuestion.of(open));
  }

  private Candidate candidate(
      CallingClient caller,
      MintableToken token,
      Fate fate,
      String reason,
      List<OpenQuestion> questions) {
    Listing asked = requirement.scopes();
    return new Candidate(
        caller,
        token.grant(),
        token.how(),
        token.use(),
        token.shared(asked),
        !token.moreScopes().isEmpty() || !asked.isComplete(),
        fate,
        reason,
        questions,
        true);
  }

  /** Why nobody gets through whatever the token; empty where that is not so. */
  static Optional<String> refusalOf(MethodAccess method) {
    return method
        .verdict()
        .proof()
        .map(Verdict.Proof::whyWhateverTheToken)
        .filter(why -> !why.isEmpty());
  }
}
