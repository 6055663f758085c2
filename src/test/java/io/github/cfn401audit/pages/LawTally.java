package io.github.cfn401audit.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each law was asked, what broke it, and which exemption was needed how often. */
final class LawTally {
  /** The statements that are held. */
  enum Law {
    /** Unreachable with less is unreachable with more. */
    UNREACHABLE_STAYS,
    /** A witness with less is a witness with more. */
    WITNESSES_STAY,
    /** An error with less is, with more, an error of the same family at that resource. */
    ERRORS_STAY,
    /** A warning or a note with less is, with more, a finding of the same family about that. */
    FINDINGS_STAY,
    /** A rule has no higher level at a resource with less than with more. */
    LEVELS_DO_NOT_RISE
  }

  private final Map<Law, Integer> asked = new EnumMap<>(Law.class);
  private final Map<LawExemption, Integer> exempt = new EnumMap<>(LawExemption.class);
  private final List<String> broken = new ArrayList<>();
  private int cases;

  /** One more pair of audits. */
  void another() {
    cases++;
  }

  /** One question to a law that was answered well. */
  void held(Law law) {
    asked.merge(law, 1, Integer::sum);
  }

  /** One question to a law that was answered badly, unless something in the table lets it. */
  void broke(Law law, String how, Optional<LawExemption> exemption) {
    held(law);
    exemption.ifPresentOrElse(
        name -> exempt.merge(name, 1, Integer::sum), () -> broken.add(law + ": " + how));
  }

  /** All that two tallies hold. */
  static LawTally sum(LawTally one, LawTally other) {
    LawTally sum = new LawTally();
    sum.add(one);
    sum.add(other);
    return sum;
  }

  private void add(LawTally other) {
    other.asked.forEach((law, times) -> asked.merge(law, times, Integer::sum));
    other.exempt.forEach((name, times) -> exempt.merge(name, times, Integer::sum));
    broken.addAll(other.broken);
    cases += other.cases;
  }

  List<String> broken() {
    return List.copyOf(broken);
  }

  int cases() {
    return cases;
  }

  @Override
  public String toString() {
    return cases + " cases, asked " + asked + ", exempt " + exempt + ", broken " + broken.size();
  }
}
