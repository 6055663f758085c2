package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.UnknownReason;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a reference leads. Example: {@code UserPoolId: !Ref Pool} leads to {@code Pool}, {@code
 * UserPoolId: !Ref SomeParameter} is open.
 */
public sealed interface Link<T> {

  /** What one of these functions makes of it, one for each case. */
  <R> R fold(
      Function<? super T, ? extends R> to,
      Function<? super UnknownReason, ? extends R> open,
      Function<? super String, ? extends R> nowhere);

  /** Certainly there. */
  record To<T>(T destination) implements Link<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> to,
        Function<? super UnknownReason, ? extends R> open,
        Function<? super String, ? extends R> nowhere) {
      return to.apply(destination);
    }
  }

  /** Perhaps to one of the declared things of its kind, perhaps elsewhere. */
  record Open<T>(UnknownReason why) implements Link<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> to,
        Function<? super UnknownReason, ? extends R> open,
        Function<? super String, ? extends R> nowhere) {
      return open.apply(why);
    }
  }

  /** Certainly to none that could be right. */
  record Nowhere<T>(String why) implements Link<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> to,
        Function<? super UnknownReason, ? extends R> open,
        Function<? super String, ? extends R> nowhere) {
      return nowhere.apply(why);
    }
  }

  /** The certain target; empty for the other cases. */
  default Optional<T> target() {
    return fold(Optional::of, reason -> Optional.empty(), why -> Optional.empty());
  }

  /** Why the target is not known; empty where it is, or where there is none. */
  default Optional<UnknownReason> reason() {
    return fold(to -> Optional.empty(), Optional::of, why -> Optional.empty());
  }

  /** Why there can be no target, as the end of a sentence; empty where there can. */
  default Optional<String> whyNowhere() {
    return fold(to -> Optional.empty(), reason -> Optional.empty(), Optional::of);
  }

  /** True where there can be no target. */
  default boolean leadsNowhere() {
    return whyNowhere().isPresent();
  }

  /** True unless it certainly leads to something else. */
  default boolean mayLeadTo(T candidate) {
    return fold(candidate::equals, reason -> true, why -> false);
  }
}
