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
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the rules of one run report, and what earlier turns leave to say for later ones. A rule
 * begins each of its findings here.
 */
public final class Findings {
  private final OutsideWriters outsideWriters;
  private final Precedence precedence;
  private final List<ReportedFinding> found = new ArrayList<>();
  private final IdentityHashMap<Finding, Supplier<List<Cure>>> cures = new IdentityHashMap<>();
  private final Set<Method> covered = new HashSet<>();
  private final Set<UserPoolClient> withoutToken = new HashSet<>();
  private final Set<Refusal> explained = Collections.newSetFromMap(new IdentityHashMap<>());

  public Findings(OutsideWriters outsideWriters, Precedence precedence) {
    this.outsideWriters = outsideWriters;
    this.precedence = precedence;
  }

  /** Begins a finding of a rule about a resource. */
  public FindingBuilder at(
      RuleId rule, Level level, StackResource resource, SourceRange range, String label) {
    return new FindingBuilder(this, rule, level, resource, range, label);
  }

  /** True where a finding of an earlier turn says why nobody gets through. */
  public boolean isExplained(Refusal refusal) {
    return explained.contains(refusal);
  }

  /** True where a finding says that a method takes nothing that some client holds. */
  public boolean isCovered(Method method) {
    return covered.contains(method);
  }

  /** True where a finding says that the client gets no token by what was set up for it. */
  public boolean isWithoutToken(UserPoolClient client) {
    return withoutToken.contains(client);
  }

  /** True where the user suppressed that finding, so that another rule may report the failure. */
  public boolean isSuppressed(FindingKey key) {
    return precedence.isSuppressed(key);
  }

  /** Remembers that that finding, not one of the rule that asks, says why these methods fail. */
  public void leaveTo(FindingKey key, Collection<ResourceId> methods) {
    precedence.record(key, methods);
  }

  /** The findings so far. */
  public List<ReportedFinding> all() {
    return List.copyOf(found);
  }

  /** The edits that may cure a finding; they are made only when they are asked for. */
  public List<Cure> curesOf(Finding finding) {
    return cures.getOrDefault(finding, List::of).get();
  }

  OutsideWriters outsideWriters() {
    return outsideWriters;
  }

  void add(ReportedFinding reported, Supplier<List<Cure>> curedBy) {
    found.add(reported);
    cures.put(reported.finding(), curedBy);
  }

  /** Remembers that a refusal is explained, unless the finding that explains it is suppressed. */
  void explain(Refusal refusal, FindingKey key) {
    leaveTo(key, refusal.methods().stream().map(access -> access.method().id()).toList());
    if (!isSuppressed(key)) {
      explained.add(refusal);
    }
  }

  void cover(Method method) {
    covered.add(method);
  }

  void leaveWithoutToken(UserPoolClient client) {
    withoutToken.add(client);
  }
}
