package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.Rejection;
import io.github.cfn401audit.access.TokenRequirement;
import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.NotMinted;
import io.github.cfn401audit.tokens.Obstacle;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Methods that require the same token and that nobody can call, with the proof.
 *
 * <p>Example: GET /orders and POST /orders take ID tokens of one pool, whose only client never asks
 * for {@code openid}.
 *
 * @param requirement the token that they require
 * @param proof why no token is accepted
 * @param methods the methods, in the order of the files; at least one
 */
public record Refusal(
    TokenRequirement requirement, Verdict.Proof.NoTokenAccepted proof, List<MethodAccess> methods) {
  public Refusal {
    methods = List.copyOf(methods);
  }

  /** True where only ID tokens are taken. */
  public boolean takesIdTokens() {
    return requirement.use().filter(use -> use == TokenUse.ID).isPresent();
  }

  /** The pools whose clients were weighed. */
  public List<UserPool> pools() {
    return requirement.authorizer().declaredPools();
  }

  /** The clients that were weighed, each once. */
  public Set<UserPoolClient> clients() {
    Set<UserPoolClient> clients = new LinkedHashSet<>();
    for (Verdict.Refused refused : proof.refused()) {
      clients.add(refused.token().client());
    }
    for (NotMinted never : proof.never()) {
      clients.add(never.client());
    }
    return clients;
  }

  /** The clients that hold some token, none of which is accepted. */
  public Set<UserPoolClient> holders() {
    Set<UserPoolClient> holders = new LinkedHashSet<>();
    for (Verdict.Refused refused : proof.refused()) {
      holders.add(refused.token().client());
    }
    return holders;
  }

  /**
   * True where access tokens are taken, and every one that may exist is refused because it lacks an
   * {@code aud}, whatever else is wrong with it.
   */
  public boolean refusesEveryAudience() {
    if (requirement.use().filter(use -> use == TokenUse.ACCESS).isEmpty()) {
      return false;
    }
    List<MintableToken> tokens =
        proof.refused().stream()
            .filter(refused -> refused.rejection() != Rejection.ANOTHER_POOL)
            .map(Verdict.Refused::token)
            .filter(token -> token.use() == TokenUse.ACCESS)
            .toList();
    return tokens.isEmpty()
        ? refusesUnseenAudiences()
        : tokens.stream().noneMatch(requirement::mayAcceptAudienceOf);
  }

  /** Where no client is in view. What names no pool at all is another mistake. */
  private boolean refusesUnseenAudiences() {
    if (pools().isEmpty()) {
      return requirement.authorizer().providers().stream()
              .noneMatch(provider -> provider.pool().leadsNowhere())
          && requirement.audience().refusesUnseenAccessTokens(true, true);
    }
    return pools().stream().allMatch(requirement.audience()::refusesEveryAccessTokenOf);
  }

  /** True where some token is refused for this reason. */
  public boolean isRefusedFor(Rejection rejection) {
    return proof.refused().stream().anyMatch(refused -> refused.rejection() == rejection);
  }

  /** True where every token that can be had comes by one of these grants; at least one can. */
  public boolean onlyBy(List<Grant> grants) {
    return !proof.refused().isEmpty()
        && proof.refused().stream().allMatch(refused -> grants.contains(refused.token().grant()));
  }

  /** The clients that would open the methods if this did not stand in their way. */
  public Set<UserPoolClient> stoppedBy(Obstacle obstacle) {
    Set<UserPoolClient> stopped = new LinkedHashSet<>();
    for (NotMinted never : proof.never()) {
      if (never.obstacle() == obstacle && wouldOpen(never)) {
        stopped.add(never.client());
      }
    }
    return stopped;
  }

  /** True where a sign-in by the SDK would open the methods, and the client has none that works. */
  public boolean wouldOpenBySignIn(UserPoolClient client) {
    boolean stopped =
        proof.never().stream()
            .anyMatch(never -> never.grant() == Grant.SDK_SIGN_IN && never.client().equals(client));
    return stopped
        && (takesIdTokens() || requirement.scopes().contains(Scopes.SIGN_IN).isPossible());
  }

  private boolean wouldOpen(NotMinted never) {
    boolean kindIsTaken = requirement.use().filter(use -> use == never.use()).isPresent();
    if (!kindIsTaken) {
      return false;
    }
    if (never.use() == TokenUse.ID) {
      return never.grant().isBrowserFlow()
          && never.client().allowedOAuthScopes().contains("openid") != Truth.NO;
    }
    return requirement.scopes().entries().stream()
        .anyMatch(entry -> never.client().allowedOAuthScopes().contains(entry.text()).isPossible());
  }

  /** The requests, such as {@code GET /orders}, in the order of the files. */
  List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (MethodAccess access : methods) {
      requests.add(access.method().request());
    }
    return requests;
  }
}
