package io.github.cfn401audit.rule;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.evidence.OutsideWriters;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what the rules report, and remembers which refusals have been explained. */
public final class Findings {
  private final OutsideWriters hands;
  private final Precedence precedence;
  private final List<ReportedFinding> found = new ArrayList<>();
  private final IdentityHashMap<Finding, Supplier<List<Cure>>> cures = new IdentityHashMap<>();
  private final Set<Method> named = new HashSet<>();
  private final Set<UserPoolClient> withoutToken = new HashSet<>();
  private final Set<Refusal> explained = Collections.newSetFromMap(new IdentityHashMap<>());

  public Findings(OutsideWriters hands, Precedence precedence) {
    this.hands = hands;
    this.precedence = precedence;
  }

  /** Begins a finding of a rule about a resource. */
  public FindingBuilder at(
      RuleId rule, Level level, StackResource subject, SourceRange range, String label) {
    return new FindingBuilder(this, rule, level, subject, range, label);
  }

  /** True where a finding that spoke says why nobody gets through. */
  public boolean isExplained(Refusal refusal) {
    return explained.contains(refusal);
  }

  /** True where a finding says that a method takes nothing that some client holds. */
  public boolean isNamed(Method method) {
    return named.contains(method);
  }

  /** True where a finding says that the client gets no token by what was set up for it. */
  public boolean isWithoutToken(UserPoolClient client) {
    return withoutToken.contains(client);
  }

  /** The findings so far. */
  public List<ReportedFinding> all() {
    return List.copyOf(found);
  }

  public OutsideWriters hands() {
    return hands;
  }

  /** What may cure a finding; looked at only where that is asked. */
  public List<Cure> curesOf(Finding finding) {
    return cures.getOrDefault(finding, List::of).get();
  }

  public void add(ReportedFinding reported, Supplier<List<Cure>> curedBy) {
    found.add(reported);
    cures.put(reported.finding(), curedBy);
  }

  /** Remembers that a refusal is explained, unless who explains it is not to be heard. */
  public void explain(Refusal refusal, FindingKey key) {
    List<ResourceId> methods = new ArrayList<>();
    refusal.methods().forEach(method -> methods.add(method.method().id()));
    if (precedence.isHeard(key, methods)) {
      explained.add(refusal);
    }
  }

  /** True unless what a rule reports there is not to be heard, so that another one may speak. */
  public boolean isHeard(RuleId rule, StackResource subject, SourceRange range) {
    ResourceId resource = subject.id();
    return precedence.isHeard(new FindingKey(rule, resource, range), List.of(resource));
  }

  public void name(Method method) {
    named.add(method);
  }

  public void leaveWithoutToken(UserPoolClient client) {
    withoutToken.add(client);
  }
}
