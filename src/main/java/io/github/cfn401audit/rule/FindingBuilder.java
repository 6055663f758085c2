package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
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

/** A finding in the making. */
public final class FindingBuilder {
  private final Findings findings;
  private final RuleId rule;
  private final StackResource subject;
  private final List<ChainStep> chain = new ArrayList<>();
  private final List<ConsideredToken> considered = new ArrayList<>();
  private final List<ChainStep> also = new ArrayList<>();
  private final Set<ResourceId> explained = new LinkedHashSet<>();
  private final Set<ResourceId> failing = new LinkedHashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private Supplier<List<Cure>> cures = List::of;
  private Level level;
  private Label label;

  FindingBuilder(
      Findings findings,
      RuleId rule,
      Level level,
      StackResource subject,
      SourceRange range,
      String label) {
    this.findings = findings;
    this.rule = rule;
    this.level = level;
    this.subject = subject;
    this.label = new Label(range, label);
  }

  /** Adds a resource on the way to the cause, below the one before. */
  public FindingBuilder step(StackResource resource, String message) {
    return step(resource, message, chain.isEmpty() ? 0 : chain.get(chain.size() - 1).depth() + 1);
  }

  /** Adds a resource below another one; at the top where the other one is not on the way. */
  public FindingBuilder stepBelow(StackResource other, StackResource resource, String message) {
    FindingResource above = subject(other);
    int depth = 0;
    for (ChainStep step : chain) {
      depth = step.subject().equals(above) ? step.depth() + 1 : depth;
    }
    return step(resource, message, depth);
  }

  private FindingBuilder step(StackResource resource, String message, int depth) {
    chain.add(new ChainStep(subject(resource), resource.range(), message, depth));
    return this;
  }

  /** Adds the tokens that were thought of. */
  public FindingBuilder considering(Refusal refusal) {
    considered.addAll(ConsideredTokens.of(refusal));
    return this;
  }

  /**
   * Says what the finding is about where its rule and its resource do not tell: another resource
   * than the one it is placed at, or a detail.
   */
  public FindingBuilder about(StackResource resource, String detail) {
    label = label.about(subject(resource), detail);
    return this;
  }

  /** Adds methods that fail for the same reason. */
  public FindingBuilder also(List<Method> methods) {
    for (Method method : methods) {
      also.add(
          new ChainStep(subject(method.resource()), method.resource().range(), method.request()));
    }
    return this;
  }

  /** Adds other resources of which the same is true. */
  public FindingBuilder alsoAt(List<StackResource> resources) {
    for (StackResource resource : resources) {
      also.add(new ChainStep(subject(resource), resource.range(), resource.logicalId()));
    }
    return this;
  }

  /**
   * Says that the finding rests on something not being there: it drops a step where somebody
   * outside the files may add to one of these pools.
   */
  public FindingBuilder restsOnAbsenceIn(List<UserPool> pools) {
    Set<String> hands = new LinkedHashSet<>();
    for (UserPool pool : pools) {
      for (String hand : findings.hands().on(pool)) {
        hands.add(pool.name() + " " + hand);
      }
    }
    return hands.isEmpty() ? this : lower(hands.iterator().next());
  }

  /** The same for an API that somebody outside the files may deploy. */
  public FindingBuilder restsOnAbsenceIn(RestApi api) {
    for (String hand : findings.hands().on(api)) {
      return lower(api.name() + " " + hand);
    }
    return this;
  }

  /** Drops the level by one step, once, with the reason; a note stays as it is. */
  public FindingBuilder lower(String why) {
    if (remarks.isEmpty() && level != level.dropped()) {
      remarks.add(level.dropped().id() + " only, since " + why);
      level = level.dropped();
    }
    return this;
  }

  /** Says that this explains why nobody can call these methods. */
  public FindingBuilder explains(Refusal refusal) {
    findings.explain(refusal, new FindingKey(rule, subject.id(), label.range()));
    for (MethodAccess method : refusal.methods()) {
      explained.add(method.method().id());
    }
    return this;
  }

  /** Says that these fail, not the resource that the finding is about. */
  public FindingBuilder failing(List<Method> methods) {
    methods.forEach(method -> failing.add(method.id()));
    return this;
  }

  /** Says that these methods take nothing that some client holds, though others may open them. */
  public FindingBuilder names(List<MethodAccess> methods) {
    methods.forEach(access -> findings.name(access.method()));
    return this;
  }

  /** Says that the client gets no token by what was set up for it. */
  public FindingBuilder leavesWithoutToken(UserPoolClient client) {
    findings.leaveWithoutToken(client);
    return this;
  }

  /** Says which edits may cure it. They are made up and tried only for what is told in the end. */
  public FindingBuilder curedBy(Supplier<List<Cure>> edits) {
    cures = edits;
    return this;
  }

  /** Hands the finding in. */
  public void report(String message) {
    findings.add(
        new ReportedFinding(
            new Finding(
                rule,
                level,
                message,
                subject(subject),
                label,
                chain,
                considered,
                also,
                List.of(),
                "",
                List.copyOf(remarks)),
            explained,
            failing),
        cures);
  }

  private static FindingResource subject(StackResource resource) {
    return new FindingResource(
        resource.stackName(), resource.logicalId(), resource.constructPath());
  }

  /** {@code GET /orders}, or {@code GET /orders and 2 more methods}. */
  public static String requests(List<MethodAccess> methods) {
    return firstAndMore(methods.stream().map(access -> access.method().request()).toList());
  }

  /** The first of some requests, and how many more there are. */
  public static String firstAndMore(List<String> requests) {
    int more = requests.size() - 1;
    if (more == 0) {
      return requests.get(0);
    }
    return requests.get(0) + " and " + more + (more == 1 ? " more method" : " more methods");
  }

  /** All methods but the first. */
  public static List<Method> rest(List<MethodAccess> methods) {
    return methods.stream().skip(1).map(MethodAccess::method).toList();
  }
}
