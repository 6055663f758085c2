package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.UnknownReason;
import java.util.Optional;

/** Where a reference leads. */
public sealed interface Link<T> {

  /** Certainly there. */
  record To<T>(T destination) implements Link<T> {}

  /** Perhaps to one of the declared things of its kind, perhaps elsewhere. */
  record Open<T>(UnknownReason reason) implements Link<T> {}

  /** Certainly to none that could be right. */
  record Nowhere<T>(String why) implements Link<T> {}

  /** The certain target; empty for the other cases. */
  default Optional<T> target() {
    return this instanceof To<T> to ? Optional.of(to.destination()) : Optional.empty();
  }

  /** True unless it certainly leads to something else. */
  default boolean mayLeadTo(T candidate) {
    return this instanceof Open<T>
        || (this instanceof To<T> to && to.destination().equals(candidate));
  }
}
