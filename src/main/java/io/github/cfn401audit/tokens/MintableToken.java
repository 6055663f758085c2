package io.github.cfn401audit.tokens;

import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/**
 * A token that a client of a pool can obtain.
 *
 * @param pool the pool whose issuer it names
 * @param client the client it is issued to
 * @param grant how
 * @param use which kind
 * @param scopes the scopes it can carry; for an ID token none
 * @param moreScopes why it may carry others
 * @param doubts why it may not be obtainable after all; empty for a certain token
 */
public record MintableToken(
    UserPool pool,
    UserPoolClient client,
    Grant grant,
    TokenUse use,
    List<Text> scopes,
    List<UnknownReason> moreScopes,
    List<UnknownReason> doubts) {
  public MintableToken {
    scopes = List.copyOf(scopes);
    moreScopes = List.copyOf(moreScopes);
    doubts = List.copyOf(doubts);
  }

  /** True where nothing in the files stands against it. */
  public boolean isCertain() {
    return doubts.isEmpty();
  }

  /** The grant in words, with the sign-in flows for an SDK where they are known. */
  public String how() {
    String flows = grant == Grant.SDK_SIGN_IN ? client.signInFlows() : "";
    return flows.isEmpty() ? grant.words() : grant.words() + " (" + flows + ")";
  }

  /** Whether the token carries one of these scopes. */
  public Truth carriesOneOf(Listing wanted) {
    List<Text> within = new ArrayList<>();
    for (Listing.Entry entry : wanted.entries()) {
      if (!isOutOfReach(entry.text())) {
        within.add(entry.text());
      }
    }
    if (within.isEmpty() && wanted.isComplete()) {
      return Truth.NO;
    }
    boolean open = !moreScopes.isEmpty() || (!wanted.isComplete() && !scopes.isEmpty());
    Truth carries = open ? Truth.UNKNOWN : Truth.NO;
    for (Text one : within) {
      for (Text scope : scopes) {
        carries = carries.or(one.sameAs(scope));
      }
    }
    return carries;
  }

  /** Nobody signs in for client credentials: whatever the client lists, no such scope is given. */
  private boolean isOutOfReach(Text scope) {
    return grant == Grant.CLIENT_CREDENTIALS
        && !pool.trigger().changesMachineScopes()
        && scope.literal().filter(Scopes::isStandard).isPresent();
  }

  /** The scopes it certainly shares with these, as the user would write them. */
  public List<String> shared(Listing wanted) {
    List<String> shared = new ArrayList<>();
    for (Listing.Entry entry : wanted.entries()) {
      if (scopes.contains(entry.text())) {
        shared.add(entry.text().display());
      }
    }
    return shared;
  }
}
