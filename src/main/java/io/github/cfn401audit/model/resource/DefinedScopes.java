package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The custom scopes that the resource servers of a pool define. */
public final class DefinedScopes {
  private final Members<ResourceServer> servers;

  /** Collects the scopes of these resource servers. */
  public DefinedScopes(Members<ResourceServer> servers) {
    this.servers = servers;
  }

  /** Whether a resource server defines this full scope. */
  public Truth defines(Text scope) {
    Truth defined = Truth.of(false).or(open());
    for (ResourceServer server : servers.all()) {
      defined = defined.or(weakened(server, server.scopes().contains(scope)));
    }
    return defined;
  }

  /**
   * Whether the part before the last slash of this scope is the identifier of a resource server.
   */
  public Truth hasServerOf(Text scope) {
    Truth found = Truth.of(false).or(open());
    if (scope.literal().isEmpty()) {
      return Truth.UNKNOWN;
    }
    String literal = scope.literal().get();
    Text identifier = Text.of(literal.substring(0, Math.max(0, literal.lastIndexOf('/'))));
    for (ResourceServer server : servers.all()) {
      Truth same =
          server.identifier().proves(text -> text.sameAs(identifier) == Truth.YES)
              ? Truth.YES
              : Truth.of(false)
                  .or(
                      server.identifier().allows(text -> text.sameAs(identifier) != Truth.NO)
                          ? Truth.UNKNOWN
                          : Truth.NO);
      found = found.or(weakened(server, same));
    }
    return found;
  }

  /** The full scopes that stand in the files without any symbol. */
  public List<String> literals() {
    List<String> literals = new ArrayList<>();
    for (ResourceServer server : servers.all()) {
      for (Listing.Entry entry : server.scopes().entries()) {
        entry.text().literal().ifPresent(literals::add);
      }
    }
    return literals;
  }

  /** The resource server where this full scope stands without any symbol; empty where none is. */
  public Optional<ResourceServer> serverOf(String scope) {
    for (ResourceServer server : servers.all()) {
      for (Listing.Entry entry : server.scopes().entries()) {
        if (entry.text().literal().filter(scope::equals).isPresent()) {
          return Optional.of(server);
        }
      }
    }
    return Optional.empty();
  }

  private Truth open() {
    return servers.open().isEmpty() ? Truth.NO : Truth.UNKNOWN;
  }

  /** What only a possible server has is only possible. */
  private Truth weakened(ResourceServer server, Truth truth) {
    return truth == Truth.YES && !servers.certain().contains(server) ? Truth.UNKNOWN : truth;
  }
}
