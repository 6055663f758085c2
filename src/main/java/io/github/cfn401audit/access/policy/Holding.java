package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a condition holds for an anonymous caller.
 *
 * @param when always, never, or otherwise
 * @param grounds what makes it certain
 * @param restrictions the requests for which it holds, where it depends on them
 * @param unknown what is not known, where nothing is certain
 */
record Holding(
    When when, Set<Ground> grounds, List<Restriction> restrictions, List<UnknownReason> unknown) {

  Holding {
    grounds = Set.copyOf(grounds);
    restrictions = List.copyOf(restrictions);
    unknown = List.copyOf(unknown);
  }

  enum When {
    ALWAYS,
    NEVER,
    /** For some requests, and not for others. */
    SOMETIMES,
    UNKNOWN
  }

  static final Holding ALWAYS = new Holding(When.ALWAYS, Set.of(), List.of(), List.of());

  static final Holding NEVER = new Holding(When.NEVER, Set.of(), List.of(), List.of());

  static Holding certain(boolean always, Ground ground) {
    return new Holding(always ? When.ALWAYS : When.NEVER, EnumSet.of(ground), List.of(), List.of());
  }

  static Holding of(boolean always) {
    return always ? ALWAYS : NEVER;
  }

  static Holding of(Restriction restriction) {
    return new Holding(When.SOMETIMES, Set.of(), List.of(restriction), List.of());
  }

  static Holding unknown(UnknownReason reason) {
    return new Holding(When.UNKNOWN, Set.of(), List.of(), List.of(reason));
  }

  boolean isPossible() {
    return when != When.NEVER;
  }

  /** True where some of the grounds are documented nowhere. */
  boolean isInferred() {
    return grounds.contains(Ground.PRIVATE_ADDRESS)
        || grounds.contains(Ground.EVERY_ADDRESS)
        || grounds.contains(Ground.NOT_PRINCIPAL);
  }

  /** Both hold. What is false is false on its own grounds, whatever else is there. */
  Holding and(Holding other) {
    if (when == When.NEVER || other.when == When.NEVER) {
      Set<Ground> all = EnumSet.noneOf(Ground.class);
      all.addAll(when == When.NEVER ? grounds : Set.of());
      all.addAll(other.when == When.NEVER ? other.grounds : Set.of());
      return new Holding(When.NEVER, all, List.of(), List.of());
    }
    Set<Ground> all = EnumSet.noneOf(Ground.class);
    all.addAll(grounds);
    all.addAll(other.grounds);
    return new Holding(
        weaker(other),
        all,
        joined(restrictions, other.restrictions),
        joined(unknown, other.unknown));
  }

  private When weaker(Holding other) {
    if (when == When.UNKNOWN || other.when == When.UNKNOWN) {
      return When.UNKNOWN;
    }
    return when == When.SOMETIMES ? when : other.when;
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
