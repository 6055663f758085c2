package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.TokenRequirement;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientCures;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A client of a trusted pool, none of whose tokens any method takes. */
final class ClientOpensNothing implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("client-opens-nothing");
  }

  @Override
  public Turn turn() {
    return Turn.SUMMARY;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      Optional<UserPool> pool = client.pool().target();
      if (pool.isEmpty()
          || findings.isWithoutToken(client)
          || mayServeElsewhere(audit, client, pool.get())) {
        continue;
      }
      List<MintableToken> tokens = audit.access().minting(pool.get(), client).tokens();
      if (!tokens.isEmpty()) {
        List<MethodAccess> methods = methodsThatMayTrust(audit, pool.get());
        List<MethodAccess> trusting =
            methods.stream().filter(method -> trusts(method, pool.get())).toList();
        if (opensNone(tokens, methods) && !isSaid(trusting, findings)) {
          report(audit, findings, client, pool.get(), trusting);
        }
      }
    }
  }

  private static boolean mayServeElsewhere(Audit audit, UserPoolClient client, UserPool pool) {
    return audit.model().tokenConsumers().mayServe(client, pool)
        || audit.model().outsideWriters().mayKnow(client)
        || !audit.model().isWhollySeen(pool);
  }

  private static List<MethodAccess> methodsThatMayTrust(Audit audit, UserPool pool) {
    List<MethodAccess> methods = new ArrayList<>();
    for (MethodAccess access : audit.access().methods()) {
      Method method = access.method();
      boolean mayAsk =
          method.authorizationType().allows("COGNITO_USER_POOLS"::equals)
              && !method.authorizer().leadsNowhere()
              && method.authorizer().target().map(asked -> asked.mayTrust(pool)).orElse(true);
      if (mayAsk) {
        methods.add(access);
      }
    }
    return methods;
  }

  private static boolean trusts(MethodAccess access, UserPool pool) {
    return access
        .requirement()
        .filter(asked -> asked.authorizer().declaredPools().contains(pool))
        .isPresent();
  }

  /** True where no method certainly trusts the pool, and where other rows name each that does. */
  private static boolean isSaid(List<MethodAccess> trusting, Findings findings) {
    return trusting.stream()
        .allMatch(
            access -> access.verdict().isUnreachable() || findings.isCovered(access.method()));
  }

  /** False, too, where nothing but an expression for {@code aud} keeps the client out. */
  private static boolean opensNone(List<MintableToken> tokens, List<MethodAccess> methods) {
    for (MethodAccess access : methods) {
      Optional<TokenRequirement> requirement = access.requirement();
      if (requirement.filter(asked -> keepsOutByAudience(asked, tokens)).isPresent()) {
        return false;
      }
      if (access.verdict().isUnreachable()) {
        continue;
      }
      if (requirement.isEmpty()) {
        return false;
      }
      for (MintableToken token : tokens) {
        if (requirement.get().mayAccept(token)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean keepsOutByAudience(
      TokenRequirement requirement, List<MintableToken> tokens) {
    return tokens.stream()
        .anyMatch(
            token ->
                requirement.mayAcceptKindAndScopesOf(token)
                    && !requirement.mayAcceptAudienceOf(token));
  }

  private void report(
      Audit audit,
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      List<MethodAccess> methods) {
    findings
        .at(
            id(),
            Level.WARNING,
            client.resource(),
            client.resource().range(),
            ClientWords.of(client))
        .alsoAll(methods)
        .curedBy(() -> cures(client, methods, audit.model()))
        .restsOnAbsenceIn(List.of(pool))
        .report(
            "every method that trusts the pool of "
                + client.name()
                + " refuses its tokens: "
                + Phrases.requests(methods));
  }

  /** A scope that one of the methods asks for, or {@code openid} where one takes ID tokens. */
  private static List<Cure> cures(UserPoolClient client, List<MethodAccess> methods, Model model) {
    Set<String> wanted = new LinkedHashSet<>();
    for (MethodAccess access : methods) {
      Optional<TokenUse> use = access.requirement().flatMap(TokenRequirement::use);
      if (use.isPresent() && use.get() == TokenUse.ID) {
        wanted.add("openid");
      } else {
        wanted.addAll(access.method().authorizationScopes().shown());
      }
    }
    List<Cure> cures = new ArrayList<>();
    if (ClientWords.hasLiveFlow(client)) {
      wanted.stream()
          .limit(2)
          .forEach(scope -> cures.addAll(ClientCures.scope(client, scope, model)));
    }
    return cures;
  }
}
