package io.github.cfn401audit.tokens;

import io.github.cfn401audit.given.AssumedTrigger;
import io.github.cfn401audit.given.AssumptionLines;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every token that one client can obtain as a client of one pool, and why not the others. When in
 * doubt there is one token too many: only then is an empty set a proof. The table of grants and
 * tokens is in https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html and
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html.
 */
public final class Minting {
  private final UserPool pool;
  private final UserPoolClient client;
  private final Model model;
  private final List<UnknownReason> membership = new ArrayList<>();
  private final List<MintableToken> tokens = new ArrayList<>();
  private final List<NotMinted> never = new ArrayList<>();

  private Minting(UserPool pool, UserPoolClient client, Model model) {
    this.pool = pool;
    this.client = client;
    this.model = model;
    client.resource().doubt().ifPresent(membership::add);
    model.outsideWriters().whyChanged(client).ifPresent(membership::add);
    if (client.pool().target().isEmpty()) {
      membership.add(unknownPool(client.name(), client.pool()));
    }
  }

  /** The tokens of a client that is, or may be, a client of this pool. */
  public static Minting of(UserPool pool, UserPoolClient client, Model model) {
    Minting minting = new Minting(pool, client, model);
    minting.browserFlow(Grant.AUTHORIZATION_CODE, "code");
    minting.browserFlow(Grant.IMPLICIT, "implicit");
    minting.clientCredentials();
    minting.sdkSignIn();
    return minting;
  }

  /** The kinds of token that a client may get from a pool of which nothing is known. */
  public static Set<TokenUse> kindsFromAnyPool(UserPoolClient client) {
    Set<TokenUse> kinds = EnumSet.noneOf(TokenUse.class);
    if (client.allowsSdkSignIn().isPossible()) {
      kinds.addAll(List.of(TokenUse.ID, TokenUse.ACCESS));
    }
    boolean user =
        client.hasLiveFlow("code").isPossible() || client.hasLiveFlow("implicit").isPossible();
    if (user && client.allowedOAuthScopes().contains("openid").isPossible()) {
      kinds.add(TokenUse.ID);
    }
    if (user || client.hasLiveFlow("client_credentials").isPossible()) {
      kinds.add(TokenUse.ACCESS);
    }
    return kinds;
  }

  /** What can be obtained, certainly or possibly. */
  public List<MintableToken> tokens() {
    return List.copyOf(tokens);
  }

  /** What is provably never issued. */
  public List<NotMinted> never() {
    return List.copyOf(never);
  }

  private void browserFlow(Grant grant, String flow) {
    List<UnknownReason> doubts = new ArrayList<>(membership);
    Optional<Obstacle> obstacle = oauth(flow, doubts);
    if (obstacle.isEmpty()) {
      obstacle = signInPages(doubts);
    }
    if (obstacle.isPresent()) {
      never(grant, TokenUse.ID, obstacle.get());
      never(grant, TokenUse.ACCESS, obstacle.get());
      return;
    }
    Listing allowed = client.allowedOAuthScopes();
    Truth openid = allowed.contains("openid");
    if (openid == Truth.NO) {
      never(grant, TokenUse.ID, Obstacle.NO_OPENID_SCOPE);
    } else {
      List<UnknownReason> ofId = new ArrayList<>(doubts);
      if (openid == Truth.UNKNOWN) {
        ofId.addAll(why(allowed));
      }
      tokens.add(new MintableToken(pool, client, grant, TokenUse.ID, List.of(), List.of(), ofId));
    }
    access(grant, texts(allowed), allowed.more(), pool.trigger().changesUserScopes(), doubts);
  }

  private void clientCredentials() {
    List<UnknownReason> doubts = new ArrayList<>(membership);
    Optional<Obstacle> obstacle = oauth("client_credentials", doubts);
    if (obstacle.isPresent()) {
      never(Grant.CLIENT_CREDENTIALS, TokenUse.ID, obstacle.get());
      never(Grant.CLIENT_CREDENTIALS, TokenUse.ACCESS, obstacle.get());
      return;
    }
    never(Grant.CLIENT_CREDENTIALS, TokenUse.ID, Obstacle.NO_USER);
    List<Text> custom = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>(client.allowedOAuthScopes().more());
    for (Text scope : texts(client.allowedOAuthScopes())) {
      if (!Scopes.mayBeStandard(scope)) {
        custom.add(scope);
      } else {
        scope.reason().ifPresent(more::add);
      }
    }
    access(Grant.CLIENT_CREDENTIALS, custom, more, pool.trigger().changesMachineScopes(), doubts);
  }

  private void sdkSignIn() {
    Truth allowed = client.allowsSdkSignInTo(pool);
    if (allowed == Truth.NO) {
      Obstacle obstacle =
          client.listsCustomSignIn() == Truth.NO
              ? Obstacle.SIGN_IN_NOT_LISTED
              : Obstacle.NO_CUSTOM_CHALLENGE;
      never(Grant.SDK_SIGN_IN, TokenUse.ID, obstacle);
      never(Grant.SDK_SIGN_IN, TokenUse.ACCESS, obstacle);
      return;
    }
    List<UnknownReason> doubts = new ArrayList<>(membership);
    if (allowed == Truth.UNKNOWN) {
      doubts.addAll(whySignInIsOpen());
    }
    tokens.add(
        new MintableToken(
            pool, client, Grant.SDK_SIGN_IN, TokenUse.ID, List.of(), List.of(), doubts));
    access(
        Grant.SDK_SIGN_IN,
        List.of(Text.of(Scopes.SIGN_IN)),
        List.of(),
        pool.trigger().changesUserScopes(),
        doubts);
  }

  /** What every flow at the endpoints needs: the switch, the flow and a domain. */
  private Optional<Obstacle> oauth(String flow, List<UnknownReason> doubts) {
    if (!client.oauthSwitch().allows(on -> on)) {
      return Optional.of(
          client.allowedOAuthFlows().contains(flow) == Truth.NO
              ? Obstacle.FLOW_NOT_LISTED
              : Obstacle.SWITCH_OFF);
    }
    client.oauthSwitch().reason().ifPresent(doubts::add);
    Truth listed = client.allowedOAuthFlows().contains(flow);
    if (listed == Truth.NO) {
      return Optional.of(Obstacle.FLOW_NOT_LISTED);
    }
    if (listed == Truth.UNKNOWN) {
      doubts.addAll(why(client.allowedOAuthFlows()));
    }
    Members<UserPoolDomain> domains = model.domainsOf(pool);
    if (domains.provesNone()) {
      return Optional.of(Obstacle.NO_DOMAIN);
    }
    if (domains.certain().isEmpty()) {
      doubts.addAll(domains.open());
      for (UserPoolDomain domain : domains.possible()) {
        doubts.add(
            domain
                .resource()
                .doubt()
                .orElseGet(() -> unknownPool(domain.resource().logicalId(), domain.pool())));
      }
    }
    return Optional.empty();
  }

  /** Why nobody can tell which pool a client or domain belongs to, and what would settle it. */
  private static UnknownReason unknownPool(String name, Link<UserPool> pool) {
    String cause = "the pool of " + name + " is not known";
    String cure = "name the folder of the stack that declares its pool";
    return pool.fold(
        to -> new UnknownReason(cause, cure),
        open -> new UnknownReason(cause + ": " + open.cause(), open.cure()),
        why -> new UnknownReason(cause, cure));
  }

  /** Pages of version 2 open only for a client that has a style. */
  private Optional<Obstacle> signInPages(List<UnknownReason> doubts) {
    Members<UserPoolDomain> domains = model.domainsOf(pool);
    boolean everyVersion2 =
        !domains.all().isEmpty()
            && domains.open().isEmpty()
            && domains.all().stream()
                .allMatch(domain -> domain.managedLoginVersion().proves("2"::equals));
    boolean someVersion2 =
        domains.all().stream().anyMatch(domain -> domain.managedLoginVersion().allows("2"::equals));
    boolean otherVersion =
        domains.certain().stream()
            .anyMatch(domain -> !domain.managedLoginVersion().allows("2"::equals));
    Truth branded = model.isBranded(client);
    if (everyVersion2 && branded == Truth.NO) {
      return Optional.of(Obstacle.NOT_BRANDED);
    }
    if (someVersion2 && !otherVersion && branded != Truth.YES) {
      doubts.add(
          new UnknownReason(
              "whether managed login has a branding for " + client.name() + " is not known",
              "give it an AWS::Cognito::ManagedLoginBranding of its own"));
    }
    return Optional.empty();
  }

  private void access(
      Grant grant,
      List<Text> scopes,
      List<UnknownReason> more,
      boolean trigger,
      List<UnknownReason> doubts) {
    if (!trigger) {
      tokens.add(new MintableToken(pool, client, grant, TokenUse.ACCESS, scopes, more, doubts));
      return;
    }
    Optional<AssumedTrigger> assumed = model.assumedTriggerOf(pool);
    if (assumed.isPresent()) {
      List<Text> all = new ArrayList<>(scopes);
      assumed.get().adds().forEach(scope -> all.add(Text.of(scope.text())));
      tokens.add(new MintableToken(pool, client, grant, TokenUse.ACCESS, all, more, doubts));
      return;
    }
    // The trigger may add scopes and take them away, so that none is certain.
    UnknownReason why =
        pool.isKnownByIdOnly()
            ? new UnknownReason(
                "whether a trigger of user pool " + pool.name() + " changes scopes is not known",
                "name the folder of the stack that declares it")
            : new UnknownReason(
                "the pre token generation trigger of " + pool.name() + " may change scopes",
                AssumptionLines.ofTrigger(pool.resource().stackName() + "/" + pool.name()));
    tokens.add(
        new MintableToken(pool, client, grant, TokenUse.ACCESS, List.of(), List.of(why), doubts));
  }

  private void never(Grant grant, TokenUse use, Obstacle obstacle) {
    never.add(new NotMinted(client, grant, use, obstacle));
  }

  private static List<Text> texts(Listing listing) {
    return listing.entries().stream().map(Listing.Entry::text).toList();
  }

  private List<UnknownReason> whySignInIsOpen() {
    return client.listsCustomSignIn() == Truth.YES
        ? List.of(
            new UnknownReason(
                "whether the triggers of " + pool.name() + " run a custom sign-in is not known",
                "give " + pool.name() + " all three challenge triggers in LambdaConfig"))
        : why(client.explicitAuthFlows());
  }

  private static List<UnknownReason> why(Listing listing) {
    if (!listing.more().isEmpty()) {
      return listing.more();
    }
    if (listing.provesEmpty()) {
      return List.of(
          new UnknownReason(
              "AWS does not document which flows an empty list allows",
              "leave the list out, or name a flow"));
    }
    List<UnknownReason> reasons = new ArrayList<>();
    for (Listing.Entry entry : listing.entries()) {
      entry.text().reason().ifPresent(reasons::add);
    }
    return reasons.isEmpty()
        ? List.of(
            new UnknownReason(
                "an entry of " + String.join(", ", listing.shown()) + " is not known",
                "write each entry as text"))
        : reasons;
  }
}
