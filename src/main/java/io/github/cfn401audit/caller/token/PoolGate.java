package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.rules.caller.CallerRules;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks whether the authorizer trusts the pool that issued a token. */
final class PoolGate {
  private static final String RESOURCE = ":userpool/";

  private final Issuer issuer;
  private final KnownIds ids;
  private final Access access;

  PoolGate(Issuer issuer, KnownIds ids, Access access) {
    this.issuer = issuer;
    this.ids = ids;
    this.access = access;
  }

  Gate of(Authorizer authorizer) {
    Truth trusted = authorizer.moreProviders().isEmpty() ? Truth.NO : Truth.UNKNOWN;
    String cause = "";
    String cure = "";
    for (UnknownReason reason : authorizer.moreProviders()) {
      cause = reason.cause();
      cure = reason.cure();
    }
    List<String> shown = new ArrayList<>();
    for (Provider provider : authorizer.providers()) {
      Truth same = isIssuer(provider);
      trusted = trusted.or(same);
      shown.add(shown(provider));
      if (same == Truth.UNKNOWN) {
        UnknownReason reason = why(provider);
        cause = reason.cause();
        cure = reason.cure();
      }
    }
    String trusts = authorizer.name() + " trusts " + String.join(", ", shown);
    return switch (trusted) {
      case YES -> Gate.passed(Gate.Name.POOL, trusts);
      case UNKNOWN -> Gate.unknown(Gate.Name.POOL, cause, cure);
      case NO ->
          Gate.refused(
              Gate.Name.POOL,
              CallerRules.ANOTHER_POOL,
              trusts + ", and the token is of " + issuer.poolId(),
              "sign in to "
                  + String.join(" or ", shown)
                  + ", or add the ARN of the pool to ProviderARNs of "
                  + authorizer.name());
    };
  }

  private Truth isIssuer(Provider provider) {
    Optional<UserPool> pool = provider.pool().target();
    if (pool.isPresent()) {
      Optional<String> id = ids.of(pool.get()).or(() -> literalId(provider));
      if (id.isPresent()) {
        return Truth.of(id.get().equals(issuer.poolId())).and(doubt(provider));
      }
      return isOfAnother(pool.get()) || isElsewhere(pool.get()) ? Truth.NO : Truth.UNKNOWN;
    }
    Optional<String> literal = literalId(provider);
    if (literal.isPresent()) {
      return Truth.of(literal.get().equals(issuer.poolId()));
    }
    return provider.pool().leadsNowhere() ? Truth.NO : Truth.UNKNOWN;
  }

  private static Truth doubt(Provider provider) {
    return provider.doubts().isEmpty() ? Truth.YES : Truth.UNKNOWN;
  }

  private static Optional<String> literalId(Provider provider) {
    String end = provider.text().suffix();
    int at = end.lastIndexOf(RESOURCE);
    return at < 0 || provider.holdsStageVariables()
        ? Optional.empty()
        : Optional.of(end.substring(at + RESOURCE.length()));
  }

  /** True where the issuer is known to be another pool of the same files. */
  private boolean isOfAnother(UserPool pool) {
    return access.model().pools().stream()
        .filter(other -> !other.equals(pool))
        .anyMatch(other -> ids.of(other).filter(issuer.poolId()::equals).isPresent());
  }

  private boolean isElsewhere(UserPool pool) {
    return pool.resource()
        .pseudoParameter("AWS::Region")
        .literal()
        .filter(region -> !region.equals(issuer.region()))
        .isPresent();
  }

  private String shown(Provider provider) {
    Optional<String> id = provider.pool().target().flatMap(ids::of).or(() -> literalId(provider));
    return provider
        .pool()
        .target()
        .map(pool -> pool.name() + id.map(known -> " (" + known + ")").orElse(""))
        .orElseGet(() -> id.orElseGet(provider::shown));
  }

  private UnknownReason why(Provider provider) {
    Optional<UserPool> pool = provider.pool().target();
    if (pool.isPresent() && !provider.doubts().isEmpty()) {
      return provider.doubts().get(0);
    }
    return pool.map(
            known ->
                new UnknownReason(
                    "the token is of "
                        + issuer.poolId()
                        + ", and the templates do not show the id of "
                        + known.name(),
                    "if that is its id, give --pool " + known.name() + "=" + issuer.poolId()))
        .or(() -> provider.pool().reason())
        .orElseGet(
            () -> new UnknownReason("which pool " + provider.shown() + " is, is not known", ""));
  }
}
