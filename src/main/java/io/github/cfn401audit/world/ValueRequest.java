package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/**
 * A name by which a stack reads what another gives.
 *
 * @param name the name
 * @param asker the stack that reads
 * @param region the region where it reads; empty where that is not known
 * @param account the account where it reads; empty where that is not known
 * @param isHere true where it reads in its own account and region, whatever they are
 */
record ValueRequest(
    Text name,
    StackInstance asker,
    Optional<String> region,
    Optional<String> account,
    boolean isHere) {

  /** A name in the account and the region of whoever reads it. */
  static ValueRequest here(Text name, StackInstance asker) {
    return new ValueRequest(
        name, asker, asker.root().source().region(), asker.root().source().account(), true);
  }

  /** Whether it means an offer. */
  Truth means(PublishedValue offer) {
    Optional<String> itsAccount = offer.stack().root().source().account();
    if (differ(itsAccount, account) || differ(offer.region(), region)) {
      return Truth.NO;
    }
    return isHere
        ? new SharedPlace(offer.region().or(() -> region), itsAccount.or(() -> account))
            .same(offer.name(), name)
        : offer.name().sameAs(name);
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** True where the offer stands in the same stage of the same assembly. */
  boolean isNear(PublishedValue offer) {
    return offer.stack().root().source().island().equals(asker.root().source().island());
  }
}
