package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.TokenRequirement;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientCures;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods that take tokens of one pool.
 *
 * @param possible those that may trust it
 * @param certain those of them that certainly do
 */
record TrustingMethods(List<MethodAccess> possible, List<MethodAccess> certain) {
  TrustingMethods {
    possible = List.copyOf(possible);
    certain = List.copyOf(certain);
  }

  static TrustingMethods of(Audit audit, UserPool pool) {
    List<MethodAccess> possible = new ArrayList<>();
    for (MethodAccess access : audit.access().methods()) {
      Method method = access.method();
      boolean mayAsk =
          method.authorizationType().allows("COGNITO_USER_POOLS"::equals)
              && !method.authorizer().leadsNowhere()
              && method.authorizer().target().map(asked -> asked.mayTrust(pool)).orElse(true);
      if (mayAsk) {
        possible.add(access);
      }
    }
    return new TrustingMethods(
        possible, possible.stream().filter(method -> trusts(method, pool)).toList());
  }

  private static boolean trusts(MethodAccess access, UserPool pool) {
    return access
        .requirement()
        .filter(asked -> asked.authorizer().declaredPools().contains(pool))
        .isPresent();
  }

  /** True where no method certainly trusts the pool, and where other rows name each that does. */
  boolean areReported(Findings findings) {
    return certain.stream()
        .allMatch(
            access -> access.verdict().isUnreachable() || findings.isCovered(access.method()));
  }

  /** True where a method certainly accepts a token of the client. */
  boolean isOpenedBy(UserPoolClient client) {
    return possible.stream()
        .flatMap(access -> access.verdict().witnesses().stream())
        .anyMatch(witness -> witness.client().equals(client));
  }

  /**
   * True where no method accepts any of these tokens. False, too, where nothing but an expression
   * for {@code aud} keeps the client out: a row of its own says so.
   */
  boolean acceptNone(List<MintableToken> tokens) {
    for (MethodAccess access : possible) {
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

  /** A scope that one of the methods asks for, or {@code openid} where one takes ID tokens. */
  List<Cure> cures(UserPoolClient client, Model model) {
    Set<String> wanted = new LinkedHashSet<>();
    for (MethodAccess access : certain) {
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
