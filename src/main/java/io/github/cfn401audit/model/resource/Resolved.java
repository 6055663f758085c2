package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Optional;
import java.util.function.Predicate;

/** What the files let us say about one property. */
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
  }
}
