package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which pool is meant by an id, an import or a parameter, as far as the user assumes it. */
final class PoolAliases {
  private static final String RESOURCE = ":userpool/";

  private final List<Alias> aliases = new ArrayList<>();

  private record Alias(AssumedPool assumed, UserPool pool) {}

  PoolAliases(List<AssumedPool> stated, Collection<UserPool> pools) {
    for (AssumedPool assumed : stated) {
      List<UserPool> meant = new ArrayList<>();
      for (UserPool pool : pools) {
        if (isMeant(assumed, pool.resource())) {
          meant.add(pool);
        }
      }
      if (meant.size() == 1) {
        aliases.add(new Alias(assumed, meant.get(0)));
      }
    }
  }

  private static boolean isMeant(AssumedPool assumed, StackResource pool) {
    return pool.isAssumed()
        ? !assumed.declared() && assumed.name().text().equals(pool.logicalId())
        : assumed.isDeclaredAs(pool.stackName(), pool.logicalId());
  }

  /** True where it is assumed that the pool has no other clients. */
  boolean hasAllClients(UserPool pool) {
    return aliases.stream()
        .anyMatch(alias -> alias.pool().equals(pool) && alias.assumed().complete().isPresent());
  }

  /** The pool whose id, or whose id or ARN if that is open, this text is. */
  Optional<UserPool> byId(Text text) {
    Optional<String> literal = text.literal();
    return literal.isPresent() ? byLiteralId(literal.get()) : text.symbol().flatMap(this::holder);
  }

  /** The pool whose literal ARN this text is. */
  Optional<UserPool> byArn(Text text) {
    Optional<String> literal = text.literal();
    if (literal.isEmpty()) {
      return text.symbol().flatMap(this::holder);
    }
    int at = literal.get().lastIndexOf(RESOURCE);
    return at < 0 ? Optional.empty() : byLiteralId(literal.get().substring(at + RESOURCE.length()));
  }

  /** The pool whose id or ARN an import or a parameter holds. */
  Optional<UserPool> holder(Symbol symbol) {
    for (Alias alias : aliases) {
      boolean held =
          symbol.importName().filter(alias.assumed().imports()::contains).isPresent()
              || symbol
                  .parameter()
                  .filter(it -> alias.assumed().isIn(it.stack().name(), it.name()))
                  .isPresent();
      if (held) {
        return Optional.of(alias.pool());
      }
    }
    return Optional.empty();
  }

  private Optional<UserPool> byLiteralId(String id) {
    for (Alias alias : aliases) {
      if (alias.assumed().id().filter(id::equals).isPresent()
          || alias.assumed().mark().equals(id)) {
        return Optional.of(alias.pool());
      }
    }
    return Optional.empty();
  }
}
