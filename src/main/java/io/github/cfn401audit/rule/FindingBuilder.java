package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A finding in the making. {@link #report} hands it in. */
public final class FindingBuilder {
  private final Findings findings;
  private final RuleId rule;
  private final StackResource resource;
  private final List<ChainStep> chain = new ArrayList<>();
  private final List<ConsideredToken> considered = new ArrayList<>();
  private final List<ChainStep> also = new ArrayList<>();
  private final Set<ResourceId> explained = new LinkedHashSet<>();
  private final Set<ResourceId> failing = new LinkedHashSet<>();
  private final List<String> reasons = new ArrayList<>();
  private final Level level;
  private Supplier<List<Cure>> cures = List::of;
  private Label label;

  FindingBuilder(
      Findings findings,
      RuleId rule,
      Level level,
      StackResource resource,
      SourceRange range,
      String label) {
    this.findings = findings;
    this.rule = rule;
    this.level = level;
    this.resource = resource;
    this.label = new Label(range, label);
  }

  /**
   * Says what the finding is about where its rule and its resource do not tell: another resource
   * than the one it is placed at, or a detail.
   */
  public FindingBuilder about(StackResource other, String detail) {
    label = label.about(named(other), detail);
    return this;
  }

  /** Adds a resource on the way to the cause, below the one before. */
  public FindingBuilder step(StackResource next, String message) {
    return step(next, message, chain.isEmpty() ? 0 : chain.get(chain.size() - 1).depth() + 1);
  }

  /** Adds a resource below another one; at the top where the other one is not on the way. */
  public FindingBuilder stepBelow(StackResource other, StackResource next, String message) {
    FindingResource above = named(other);
    int depth = 0;
    for (ChainStep step : chain) {
      depth = step.resource().equals(above) ? step.depth() + 1 : depth;
    }
    return step(next, message, depth);
  }

  private FindingBuilder step(StackResource next, String message, int depth) {
    chain.add(new ChainStep(named(next), next.range(), message, depth));
    return this;
  }

  /** Adds the candidate tokens and why none of them is accepted. */
  public FindingBuilder considering(Refusal refusal) {
    considered.addAll(ConsideredTokens.of(refusal));
    return this;
  }

  /** Adds methods that fail for the same reason. */
  public FindingBuilder also(List<Method> methods) {
    for (Method method : methods) {
      also.add(
          new ChainStep(named(method.resource()), method.resource().range(), method.request()));
    }
    return this;
  }

  /** Adds these methods, which fail for the same reason. */
  public FindingBuilder alsoAll(List<MethodAccess> methods) {
    return also(methods.stream().map(MethodAccess::method).toList());
  }

  /** Adds all of these methods but the first, which the finding is about. */
  public FindingBuilder alsoRest(List<MethodAccess> methods) {
    return alsoAll(methods.subList(1, methods.size()));
  }

  /** Adds other resources of which the same is true. */
  public FindingBuilder alsoAt(List<StackResource> resources) {
    for (StackResource other : resources) {
      also.add(new ChainStep(named(other), other.range(), other.logicalId()));
    }
    return this;
  }

  /** Says that this explains why nobody can call these methods, so that later turns need not. */
  public FindingBuilder explains(Refusal refusal) {
    findings.explain(refusal, new FindingKey(rule, resource.id(), label.range()));
    refusal.methods().forEach(access -> explained.add(access.method().id()));
    return this;
  }

  /** Says that this explains all of these. */
  public FindingBuilder explainsAll(List<Refusal> refusals) {
    refusals.forEach(this::explains);
    return this;
  }

  /** Says that these methods fail, not the resource that the finding is about. */
  public FindingBuilder failing(List<Method> methods) {
    methods.forEach(method -> failing.add(method.id()));
    return this;
  }

  /** Says that these methods take nothing that some client holds, though others may open them. */
  public FindingBuilder covers(List<MethodAccess> methods) {
    methods.forEach(access -> findings.cover(access.method()));
    return this;
  }

  /** Says that the client gets no token by what was set up for it. */
  public FindingBuilder leavesWithoutToken(UserPoolClient client) {
    findings.leaveWithoutToken(client);
    return this;
  }

  /**
   * Says that the finding rests on something not being there: its level drops by one step where
   * somebody outside the files may add to one of these pools.
   */
  public FindingBuilder restsOnAbsenceIn(List<UserPool> pools) {
    for (UserPool pool : pools) {
      lowerForFirst(pool.name(), findings.outsideWriters().on(pool));
    }
    return this;
  }

  /** Says the same of an API that somebody outside the files may deploy. */
  public FindingBuilder restsOnAbsenceIn(RestApi api) {
    return lowerForFirst(api.name(), findings.outsideWriters().on(api));
  }

  private FindingBuilder lowerForFirst(String name, List<String> writers) {
    return writers.isEmpty() ? this : lower(name + " " + writers.get(0));
  }

  /** Drops the level by one step, once, with the reason in one sentence; a note stays as it is. */
  public FindingBuilder lower(String why) {
    reasons.add(why);
    return this;
  }

  /** Says which edits may cure it. They are made and tried only for what is reported in the end. */
  public FindingBuilder curedBy(Supplier<List<Cure>> edits) {
    cures = edits;
    return this;
  }

  /** Hands in a finding about a mistake for which CloudFormation refuses the deployment. */
  public void reportRefusedDeployment(String message) {
    report(message + ": " + Phrases.REFUSED_DEPLOYMENT);
  }

  /** Hands the finding in, with its first line. */
  public void report(String message) {
    Finding finding =
        new Finding(
            rule,
            level,
            message,
            named(resource),
            label,
            new Explanation(chain, considered, also),
            Remedy.NONE,
            Basis.FILES);
    boolean drops = !reasons.isEmpty() && level != Level.NOTE;
    findings.add(
        new ReportedFinding(drops ? finding.lowered(reasons.get(0)) : finding, explained, failing),
        cures);
  }

  private static FindingResource named(StackResource resource) {
    return new FindingResource(
        resource.stackName(), resource.logicalId(), resource.constructPath());
  }
}
