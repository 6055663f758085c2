package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/**
 * A request for a value that another stack publishes. Example: {@code !ImportValue pool-arn}.
 *
 * @param name the name that is requested
 * @param reader the stack that reads the value
 * @param region the region where it reads; empty where that is not known
 * @param account the account where it reads; empty where that is not known
 * @param isHere true where it reads in its own account and region, whatever they are
 */
record ValueRequest(
    Text name,
    StackInstance reader,
    Optional<String> region,
    Optional<String> account,
    boolean isHere) {

  /** A request in the account and the region of the stack that reads. */
  static ValueRequest here(Text name, StackInstance reader) {
    return new ValueRequest(name, reader, reader.region(), reader.account(), true);
  }

  /** Whether it means this value. */
  Truth means(PublishedValue value) {
    Optional<String> itsAccount = value.stack().account();
    if (differ(itsAccount, account) || differ(value.region(), region)) {
      return Truth.NO;
    }
    return isHere
        ? new SharedPlace(value.region().or(() -> region), itsAccount.or(() -> account))
            .same(
                RootParameters.shared(value.name(), value.stack()),
                RootParameters.shared(name, reader))
        : value.name().sameAs(name);
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** True where the value is published in the same stage of the same assembly. */
  boolean isNear(PublishedValue value) {
    return value.stack().root().source().island().equals(reader.root().source().island());
  }
}
