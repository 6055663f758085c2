package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the files let us say about one property. Example: {@code Type: TOKEN} is known, {@code Type:
 * !Ref Kind} is unknown unless the parameter has a value.
 */
public sealed interface Resolved<T> extends Located {

  /** True only if the files prove it. Findings rest on this. */
  boolean proves(Predicate<? super T> test);

  /** True unless the files refute it. Reachability and silence rest on this. */
  boolean allows(Predicate<? super T> test);

  /** True only if the files prove that nothing is written here. */
  boolean provesAbsent();

  /** Why it is not known; empty where it is. */
  Optional<UnknownReason> reason();

  /** The value for a message; the given text where there is none or it is not known. */
  String shown(String otherwise);

  /** What a function makes of the value; nothing of nothing. */
  <R> Resolved<R> map(Function<? super T, ? extends R> function);

  /** This, and the value that AWS takes where the property is provably not written. */
  Resolved<T> orDefault(T value);

  /** Whether the value passes: unknown where it is not known. */
  default Truth truthOf(Predicate<? super T> test) {
    if (proves(test)) {
      return Truth.YES;
    }
    return allows(test) ? Truth.UNKNOWN : Truth.NO;
  }

  /**
   * What a function makes of two values, at the place of this one: nothing where one is provably
   * not there, and unknown where one is not known.
   */
  default <U, R> Resolved<R> with(
      Resolved<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
    return other instanceof Known<U> known
        ? map(value -> function.apply(value, known.value()))
        : withMissing(other);
  }

  private <U, R> Resolved<R> withMissing(Resolved<U> other) {
    if (provesAbsent()) {
      return new Absent<>(range());
    }
    return other.reason().isPresent()
        ? new Unknown<>(other.reason().get(), range())
        : new Absent<>(other.range());
  }

  /** Exactly this value. */
  record Known<T>(T value, SourceRange range) implements Resolved<T> {
    @Override
    public boolean proves(Predicate<? super T> test) {
      return test.test(value);
    }

    @Override
    public boolean allows(Predicate<? super T> test) {
      return test.test(value);
    }

    @Override
    public boolean provesAbsent() {
      return false;
    }

    @Override
    public Optional<UnknownReason> reason() {
      return Optional.empty();
    }

    @Override
    public String shown(String otherwise) {
      return String.valueOf(value);
    }

    @Override
    public <R> Resolved<R> map(Function<? super T, ? extends R> function) {
      return new Known<>(function.apply(value), range);
    }

    @Override
    public Resolved<T> orDefault(T fallback) {
      return this;
    }
  }

  /** Nothing, and AWS has no default for it. */
  record Absent<T>(SourceRange range) implements Resolved<T> {
    @Override
    public boolean proves(Predicate<? super T> test) {
      return false;
    }

    @Override
    public boolean allows(Predicate<? super T> test) {
      return false;
    }

    @Override
    public boolean provesAbsent() {
      return true;
    }

    @Override
    public Optional<UnknownReason> reason() {
      return Optional.empty();
    }

    @Override
    public String shown(String otherwise) {
      return otherwise;
    }

    @Override
    public <R> Resolved<R> map(Function<? super T, ? extends R> function) {
      return new Absent<>(range);
    }

    @Override
    public Resolved<T> orDefault(T value) {
      return new Known<>(value, range);
    }
  }

  /** Anything, or nothing. */
  record Unknown<T>(UnknownReason why, SourceRange range) implements Resolved<T> {
    @Override
    public boolean proves(Predicate<? super T> test) {
      return false;
    }

    @Override
    public boolean allows(Predicate<? super T> test) {
      return true;
    }

    @Override
    public boolean provesAbsent() {
      return false;
    }

    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }

    @Override
    public String shown(String otherwise) {
      return otherwise;
    }

    @Override
    public <R> Resolved<R> map(Function<? super T, ? extends R> function) {
      return new Unknown<>(why, range);
    }

    @Override
    public Resolved<T> orDefault(T fallback) {
      return this;
    }
  }
}
