package io.github.cfn401audit.access;

import io.github.cfn401audit.given.AssumptionLines;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.Minting;
import io.github.cfn401audit.tokens.NotMinted;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs every candidate token against one requirement; once per requirement, not per method. */
final class VerdictJudge {
  private final Model model;
  private final Map<Authorizer, Optional<PoolMismatch>> mismatches = new HashMap<>();
  private final Map<Client, Minting> mintings = new HashMap<>();

  private record Client(UserPool pool, UserPoolClient client) {}

  VerdictJudge(Model model) {
    this.model = model;
  }

  Optional<PoolMismatch> mismatch(Authorizer authorizer) {
    return mismatches.computeIfAbsent(authorizer, of -> PoolMismatch.of(of, model));
  }

  Minting minting(UserPool pool, UserPoolClient client) {
    return mintings.computeIfAbsent(
        new Client(pool, client), key -> Minting.of(pool, client, model));
  }

  /** The verdict on a method, whatever protects it. */
  Verdict judge(Method method) {
    Optional<String> refusal = MethodRefusal.of(method);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (!method.authorizationType().allows("COGNITO_USER_POOLS"::equals)) {
      return method.authorizationType().allows("NONE"::equals)
          ? new Verdict.Open()
          : new Verdict.Other();
    }
    Optional<UnknownReason> typeUnknown = method.authorizationType().reason();
    return typeUnknown.isPresent()
        ? new Verdict.Undecided(typeUnknown.get())
        : method
            .authorizer()
            .fold(
                authorizer -> judge(method, authorizer),
                Verdict.Undecided::new,
                why -> refused(method.request() + " " + why));
  }

  private Verdict judge(Method method, Authorizer authorizer) {
    Optional<UnknownReason> authorizerDoubt = authorizer.type().reason();
    if (authorizerDoubt.isPresent()) {
      return new Verdict.Undecided(authorizerDoubt.get());
    }
    if (!authorizer.type().proves("COGNITO_USER_POOLS"::equals)) {
      return refused(authorizer.name() + " is a " + authorizer.type().shown("?") + " authorizer");
    }
    if (authorizer.namesNoPool()) {
      return refused(authorizer.name() + " names no user pool");
    }
    if (authorizer.fault().isPresent()) {
      return new Verdict.Undecided(
          new UnknownReason(
              "security scheme " + authorizer.name() + " " + authorizer.fault().get(),
              "complete the scheme"));
    }
    Verdict verdict = weigh(TokenRequirement.of(authorizer, method));
    boolean ofThisApi = authorizer.api().equals(method.api());
    return ofThisApi || verdict.isUnreachable()
        ? verdict
        : new Verdict.Undecided(
            new UnknownReason(
                "whether " + authorizer.name() + " belongs to the API of its methods is not known",
                "name the folder of the stack that declares the API"));
  }

  private static Verdict refused(String why) {
    return new Verdict.Unreachable(new Verdict.Proof.DeployRefused(why));
  }

  private Verdict weigh(TokenRequirement requirement) {
    List<MintableToken> witnesses = new ArrayList<>();
    List<Verdict.Refused> refused = new ArrayList<>();
    List<NotMinted> never = new ArrayList<>();
    Set<UnknownReason> questions = new LinkedHashSet<>();
    Authorizer authorizer = requirement.authorizer();
    if (!authorizer.moreProviders().isEmpty() && mayAcceptOfAnyPool(requirement)) {
      questions.addAll(authorizer.moreProviders());
    }
    boolean certainMismatch = isCertainlyMismatched(authorizer);
    for (Provider provider : authorizer.providers()) {
      Optional<UnknownReason> open = provider.pool().reason();
      if (open.isPresent() && mayAcceptOfAnyPool(requirement)) {
        questions.add(open.get());
      }
      if (provider.pool().target().isEmpty()) {
        continue;
      }
      UserPool pool = provider.pool().target().get();
      Members<UserPoolClient> clients = model.clientsOf(pool);
      for (UserPoolClient client : clients.all()) {
        Minting minting = minting(pool, client);
        never.addAll(minting.never());
        for (MintableToken token : minting.tokens()) {
          Optional<Rejection> rejection = requirement.rejection(token);
          List<UnknownReason> doubts = new ArrayList<>(requirement.doubts(token));
          doubts.addAll(provider.doubts());
          if (rejection.isPresent()) {
            refused.add(new Verdict.Refused(token, rejection.get()));
          } else if (token.isCertain() && doubts.isEmpty()) {
            witnesses.add(token);
          } else {
            questions.addAll(token.doubts());
            questions.addAll(doubts);
          }
        }
      }
      questions.addAll(unseenClients(requirement, pool, certainMismatch));
    }
    if (!witnesses.isEmpty()) {
      return new Verdict.Reachable(witnesses);
    }
    if (!questions.isEmpty()) {
      return new Verdict.Undecided(List.copyOf(questions));
    }
    if (certainMismatch) {
      refused.addAll(ofTheOtherPool(mismatch(authorizer).orElseThrow()));
    }
    return new Verdict.Unreachable(new Verdict.Proof.NoTokenAccepted(refused, never));
  }

  private boolean isCertainlyMismatched(Authorizer authorizer) {
    return mismatch(authorizer).filter(PoolMismatch::certain).isPresent();
  }

  /** Why a token may be accepted that no client in the files gets; empty where none is. */
  List<UnknownReason> unseen(TokenRequirement requirement) {
    List<UnknownReason> unseen = new ArrayList<>();
    Authorizer authorizer = requirement.authorizer();
    boolean anyPool = mayAcceptOfAnyPool(requirement);
    if (anyPool) {
      unseen.addAll(authorizer.moreProviders());
    }
    for (Provider provider : authorizer.providers()) {
      if (anyPool) {
        provider.pool().reason().ifPresent(unseen::add);
      }
      provider
          .pool()
          .target()
          .ifPresent(
              pool ->
                  unseen.addAll(
                      unseenClients(requirement, pool, isCertainlyMismatched(authorizer))));
    }
    return unseen;
  }

  /** Why a client of a trusted pool may be accepted that no file shows. */
  private List<UnknownReason> unseenClients(
      TokenRequirement requirement, UserPool pool, boolean mismatched) {
    if (requirement.refusesUnseenClientsOf(pool)) {
      return List.of();
    }
    Members<UserPoolClient> clients = model.clientsOf(pool);
    List<UnknownReason> unseen = new ArrayList<>(clients.open());
    if (clients.certain().isEmpty() && !mismatched && !model.hasAllClients(pool)) {
      unseen.add(
          new UnknownReason(
              "no app client of " + pool.name() + " is in these files",
              AssumptionLines.ofCompleteClients(pool.resource().stackName() + "/" + pool.name())));
    }
    return unseen;
  }

  /** True where a pool that may be any is trusted, and some token of it may be accepted. */
  private boolean mayAcceptOfAnyPool(TokenRequirement requirement) {
    if (!requirement.refusesUnseenClients()) {
      return true;
    }
    for (UserPool pool : model.pools()) {
      for (UserPoolClient client : model.clientsOf(pool).all()) {
        if (minting(pool, client).tokens().stream().anyMatch(requirement::mayAccept)) {
          return true;
        }
      }
    }
    return model.clients().stream()
        .filter(client -> client.pool().target().isEmpty())
        .anyMatch(requirement::mayAcceptFromAnyPool);
  }

  private List<Verdict.Refused> ofTheOtherPool(PoolMismatch mismatch) {
    List<Verdict.Refused> refused = new ArrayList<>();
    for (UserPoolClient client : mismatch.clients()) {
      for (MintableToken token : minting(mismatch.other(), client).tokens()) {
        refused.add(new Verdict.Refused(token, Rejection.ANOTHER_POOL));
      }
    }
    return refused;
  }
}
