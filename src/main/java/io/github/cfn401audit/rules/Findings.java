package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.model.OtherHands;
import io.github.cfn401audit.model.UserPoolClient;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what the rules report, and remembers which refusals have been explained. */
final class Findings {
  private final OtherHands hands;
  private final Voices voices;
  private final List<Reported> found = new ArrayList<>();
  private final IdentityHashMap<Finding, Supplier<List<Cure>>> cures = new IdentityHashMap<>();
  private final Set<Method> named = new HashSet<>();
  private final Set<UserPoolClient> withoutToken = new HashSet<>();
  private final Set<Refusal> explained = Collections.newSetFromMap(new IdentityHashMap<>());

  Findings(OtherHands hands, Voices voices) {
    this.hands = hands;
    this.voices = voices;
  }

  /** Begins a finding of a rule about a resource. */
  Draft at(RuleId rule, Level level, Declared subject, SourceRange range, String label) {
    return new Draft(this, rule, level, subject, range, label);
  }

  /** True where a finding that spoke says why nobody gets through. */
  boolean isExplained(Refusal refusal) {
    return explained.contains(refusal);
  }

  /** True where a finding says that a method takes nothing that some client holds. */
  boolean isNamed(Method method) {
    return named.contains(method);
  }

  /** True where a finding says that the client gets no token by what was set up for it. */
  boolean isWithoutToken(UserPoolClient client) {
    return withoutToken.contains(client);
  }

  /** The findings so far. */
  List<Reported> all() {
    return List.copyOf(found);
  }

  OtherHands hands() {
    return hands;
  }

  /** What may cure a finding; looked at only where that is asked. */
  List<Cure> curesOf(Finding finding) {
    return cures.getOrDefault(finding, List::of).get();
  }

  void add(Reported reported, Supplier<List<Cure>> curedBy) {
    found.add(reported);
    cures.put(reported.finding(), curedBy);
  }

  /** Remembers that a refusal is explained, unless who explains it is not to be heard. */
  void explain(Refusal refusal, Voices.Voice voice) {
    List<Spot> methods = new ArrayList<>();
    refusal.methods().forEach(method -> methods.add(Spot.of(method.method())));
    if (voices.isHeard(voice, methods)) {
      explained.add(refusal);
    }
  }

  /** True unless what a rule reports there is not to be heard, so that another one may speak. */
  boolean isHeard(RuleId rule, Declared subject, SourceRange range) {
    Spot spot = Spot.of(subject);
    return voices.isHeard(new Voices.Voice(rule, spot, range), List.of(spot));
  }

  void name(Method method) {
    named.add(method);
  }

  void leaveWithoutToken(UserPoolClient client) {
    withoutToken.add(client);
  }
}
