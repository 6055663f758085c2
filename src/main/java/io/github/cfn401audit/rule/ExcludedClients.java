package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.AudienceExpression;
import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clients whose ID tokens an authorizer refuses by its {@code IdentityValidationExpression}.
 *
 * @param authorizer the authorizer
 * @param methods its methods that take ID tokens only; at least one
 * @param clients the clients that are certainly refused: those that certainly hold an ID token, or,
 *     where all are refused, may hold one; empty only where no file shows any client
 * @param all true where every client that may hold an ID token is refused
 */
public record ExcludedClients(
    Authorizer authorizer, List<MethodAccess> methods, Set<UserPoolClient> clients, boolean all) {
  public ExcludedClients {
    methods = List.copyOf(methods);
  }

  /**
   * The excluded clients of every authorizer whose clients are all in these files, and of one that
   * refuses every other client as well.
   */
  static List<ExcludedClients> of(Audit audit) {
    List<ExcludedClients> found = new ArrayList<>();
    for (Authorizer authorizer : audit.model().authorizers()) {
      if (!authorizer.identityValidationExpression().provesAbsent()) {
        List<MethodAccess> methods =
            audit.idTokenMethods().stream()
                .filter(
                    method -> method.requirement().orElseThrow().authorizer().equals(authorizer))
                .toList();
        if (!methods.isEmpty()) {
          of(audit, authorizer, methods).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<ExcludedClients> of(
      Audit audit, Authorizer authorizer, List<MethodAccess> methods) {
    AudienceExpression expression = methods.get(0).requirement().orElseThrow().audience();
    Set<UserPoolClient> excluded = new LinkedHashSet<>();
    Set<UserPoolClient> holders = new LinkedHashSet<>();
    boolean all = true;
    boolean unseen = !authorizer.moreProviders().isEmpty();
    for (Provider provider : authorizer.providers()) {
      if (provider.pool().leadsNowhere()) {
        return Optional.empty();
      }
      unseen |= provider.pool().target().isEmpty();
    }
    for (UserPool pool : authorizer.declaredPools()) {
      Members<UserPoolClient> clients = audit.model().clientsOf(pool);
      unseen |= clients.certain().isEmpty() || !clients.open().isEmpty();
      for (UserPoolClient client : clients.all()) {
        Optional<Boolean> holdsOne = idToken(audit.access().minting(pool, client).tokens());
        if (holdsOne.isPresent()) {
          boolean out = expression.matchesIdOf(client) == Truth.NO;
          all &= out;
          if (out) {
            excluded.add(client);
          }
          if (holdsOne.get()) {
            holders.add(client);
          }
        }
      }
    }
    if (!all) {
      excluded.retainAll(holders); // That others pass is of no use to those who hold no token.
    }
    boolean none = unseen ? !(all && expression.refusesUnseenIdTokens()) : excluded.isEmpty();
    return none
        ? Optional.empty()
        : Optional.of(new ExcludedClients(authorizer, methods, excluded, all));
  }

  /** True where the expression is made for a whole header, which AWS's pages allow for. */
  public boolean fitsHeader() {
    return methods.get(0).requirement().orElseThrow().audience().fitsHeader();
  }

  /** True for a certain ID token, false for a possible one, empty for none. */
  private static Optional<Boolean> idToken(List<MintableToken> tokens) {
    return tokens.stream()
        .filter(token -> token.use() == TokenUse.ID)
        .map(MintableToken::isCertain)
        .reduce((one, other) -> one || other);
  }
}
