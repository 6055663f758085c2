package io.github.cfn401audit.access;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.Minting;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a Cognito authorizer asks of a token at methods with these scopes: without scopes an ID
 * token, with scopes an access token that has one of them.
 *
 * @param authorizer the authorizer
 * @param scopes {@code AuthorizationScopes} of the method
 * @param audience what the authorizer asks of the audience
 */
public record TokenRequirement(Authorizer authorizer, Listing scopes, AudienceExpression audience) {

  static TokenRequirement of(Authorizer authorizer, Method method) {
    return new TokenRequirement(
        authorizer, method.authorizationScopes(), AudienceExpression.of(authorizer));
  }

  /** True where a client of the pool that no file shows is refused like all others. */
  boolean refusesUnseenClientsOf(UserPool pool) {
    return refusesUnseenClients(pool.trigger().changesUserScopes(), !pool.isLite());
  }

  /** The same for clients of a pool of which nothing is known. */
  boolean refusesUnseenClients() {
    return refusesUnseenClients(true, true);
  }

  /** True unless all is refused that the client may get from a pool of which nothing is known. */
  boolean mayAcceptFromAnyPool(UserPoolClient client) {
    Set<TokenUse> kinds = Minting.kindsFromAnyPool(client);
    boolean kind = use().map(kinds::contains).orElse(!kinds.isEmpty());
    return kind && (audience.fitsHeader() || audience.matchesIdOf(client).isPossible());
  }

  private boolean refusesUnseenClients(boolean trigger, boolean bound) {
    Optional<TokenUse> use = use();
    boolean takesNoId = use.filter(taken -> taken == TokenUse.ACCESS).isPresent();
    boolean takesNoAccess = use.filter(taken -> taken == TokenUse.ID).isPresent();
    return (takesNoId || audience.refusesUnseenIdTokens())
        && (takesNoAccess || audience.refusesUnseenAccessTokens(trigger, bound));
  }

  /** The one kind that is taken; empty where it is not known whether scopes are asked for. */
  public Optional<TokenUse> use() {
    if (scopes.provesNonEmpty()) {
      return Optional.of(TokenUse.ACCESS);
    }
    return scopes.provesEmpty() ? Optional.of(TokenUse.ID) : Optional.empty();
  }

  /** True where the list is there and empty: taken like an absent one, but not for certain. */
  public boolean restsOnEmptyList() {
    return scopes.provesEmpty() && scopes.written();
  }

  /** True unless the audience alone is reason enough to refuse the token. */
  public boolean mayAcceptAudienceOf(MintableToken token) {
    return audience.accepts(token).isPossible();
  }

  /** True unless a token of a trusted pool is certainly refused. */
  public boolean mayAccept(MintableToken token) {
    return rejection(token).isEmpty();
  }

  /** True unless the kind of the token, or the lack of a scope, is reason enough to refuse it. */
  public boolean mayAcceptKindAndScopesOf(MintableToken token) {
    return rejectionOfKindOrScopes(token).isEmpty();
  }

  /** The reason why a token of a trusted pool is certainly refused; empty where it may pass. */
  Optional<Rejection> rejection(MintableToken token) {
    Optional<Rejection> rejection = rejectionOfKindOrScopes(token);
    if (rejection.isPresent() || audience.accepts(token) != Truth.NO) {
      return rejection;
    }
    return Optional.of(
        token.use() == TokenUse.ID ? Rejection.AUDIENCE_EXCLUDED : Rejection.AUDIENCE_MISSING);
  }

  private Optional<Rejection> rejectionOfKindOrScopes(MintableToken token) {
    Optional<TokenUse> taken = use();
    if (taken.isPresent() && taken.get() != token.use()) {
      return Optional.of(
          taken.get() == TokenUse.ID ? Rejection.ID_TOKEN_NEEDED : Rejection.ACCESS_TOKEN_NEEDED);
    }
    if (token.use() == TokenUse.ACCESS && token.carriesOneOf(scopes) == Truth.NO) {
      return Optional.of(taken.isPresent() ? Rejection.SCOPE_MISSING : Rejection.NO_SCOPE);
    }
    return Optional.empty();
  }

  /** Why a token that is not refused may yet be; none where it certainly passes. */
  List<UnknownReason> doubts(MintableToken token) {
    List<UnknownReason> doubts = new ArrayList<>();
    if (use().isEmpty()) {
      doubts.addAll(scopes.more());
    } else if (token.use() == TokenUse.ACCESS && token.carriesOneOf(scopes) != Truth.YES) {
      doubts.addAll(token.moreScopes());
      doubts.addAll(scopes.more());
      for (Text scope : token.scopes()) {
        scope.reason().ifPresent(doubts::add);
      }
      for (Listing.Entry entry : scopes.entries()) {
        entry.text().reason().ifPresent(doubts::add);
      }
      if (doubts.isEmpty()) {
        doubts.add(
            new UnknownReason(
                "whether " + token.client().name() + " holds one of the scopes is not known", ""));
      }
    }
    audience(token).ifPresent(doubts::add);
    return doubts;
  }

  private Optional<UnknownReason> audience(MintableToken token) {
    if (audience.accepts(token) == Truth.YES) {
      return Optional.empty();
    }
    String expression = "IdentityValidationExpression of " + authorizer.name();
    if (audience.fitsHeader()) {
      return Optional.of(
          new UnknownReason(
              expression + " fits a whole header, and AWS says that the claim aud is matched",
              "write it from a `Ref` of every client that may call, or remove it"));
    }
    return audience.reason().isPresent()
        ? audience.reason()
        : Optional.of(
            new UnknownReason(
                "whether " + expression + " matches the audience is known at deployment only",
                "write it from a `Ref` of every client that may call"));
  }
}
