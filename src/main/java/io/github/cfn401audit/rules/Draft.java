package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Considered;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.Subject;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.model.RestApi;
import io.github.cfn401audit.model.UserPool;
import io.github.cfn401audit.model.UserPoolClient;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A finding in the making. */
final class Draft {
  private final Findings findings;
  private final RuleId rule;
  private final Declared subject;
  private final List<ChainStep> chain = new ArrayList<>();
  private final List<Considered> considered = new ArrayList<>();
  private final List<ChainStep> also = new ArrayList<>();
  private final Set<Spot> explained = new LinkedHashSet<>();
  private final Set<Spot> failing = new LinkedHashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private Supplier<List<Cure>> cures = List::of;
  private Level level;
  private Label label;

  Draft(
      Findings findings,
      RuleId rule,
      Level level,
      Declared subject,
      SourceRange range,
      String label) {
    this.findings = findings;
    this.rule = rule;
    this.level = level;
    this.subject = subject;
    this.label = new Label(range, label);
  }

  /** Adds a resource on the way to the cause, below the one before. */
  Draft step(Declared resource, String message) {
    return step(resource, message, chain.isEmpty() ? 0 : chain.get(chain.size() - 1).depth() + 1);
  }

  /** Adds a resource below another one; at the top where the other one is not on the way. */
  Draft stepBelow(Declared other, Declared resource, String message) {
    Subject above = subject(other);
    int depth = 0;
    for (ChainStep step : chain) {
      depth = step.subject().equals(above) ? step.depth() + 1 : depth;
    }
    return step(resource, message, depth);
  }

  private Draft step(Declared resource, String message, int depth) {
    chain.add(new ChainStep(subject(resource), resource.range(), message, depth));
    return this;
  }

  /** Adds the tokens that were thought of. */
  Draft considering(Refusal refusal) {
    considered.addAll(Candidates.of(refusal));
    return this;
  }

  /**
   * Says what the finding is about where its rule and its resource do not tell: another resource
   * than the one it is placed at, or a detail.
   */
  Draft about(Declared resource, String detail) {
    label = label.about(subject(resource), detail);
    return this;
  }

  /** Adds methods that fail for the same reason. */
  Draft also(List<Method> methods) {
    for (Method method : methods) {
      also.add(
          new ChainStep(subject(method.declared()), method.declared().range(), method.request()));
    }
    return this;
  }

  /** Adds other resources of which the same is true. */
  Draft alsoAt(List<Declared> resources) {
    for (Declared resource : resources) {
      also.add(new ChainStep(subject(resource), resource.range(), resource.logicalId()));
    }
    return this;
  }

  /**
   * Says that the finding rests on something not being there: it drops a step where somebody
   * outside the files may add to one of these pools.
   */
  Draft restsOnAbsenceIn(List<UserPool> pools) {
    Set<String> hands = new LinkedHashSet<>();
    for (UserPool pool : pools) {
      for (String hand : findings.hands().on(pool)) {
        hands.add(pool.name() + " " + hand);
      }
    }
    return hands.isEmpty() ? this : lower(hands.iterator().next());
  }

  /** The same for an API that somebody outside the files may deploy. */
  Draft restsOnAbsenceIn(RestApi api) {
    for (String hand : findings.hands().on(api)) {
      return lower(api.name() + " " + hand);
    }
    return this;
  }

  /** Drops the level by one step, once, with the reason; a note stays as it is. */
  Draft lower(String why) {
    if (remarks.isEmpty() && level != level.dropped()) {
      remarks.add(level.dropped().id() + " only, since " + why);
      level = level.dropped();
    }
    return this;
  }

  /** Says that this explains why nobody can call these methods. */
  Draft explains(Refusal refusal) {
    findings.explain(refusal, new Voices.Voice(rule, Spot.of(subject), label.range()));
    for (MethodAccess method : refusal.methods()) {
      explained.add(Spot.of(method.method()));
    }
    return this;
  }

  /** Says that these fail, not the resource that the finding is about. */
  Draft failing(List<Method> methods) {
    methods.forEach(method -> failing.add(Spot.of(method)));
    return this;
  }

  /** Says that these methods take nothing that some client holds, though others may open them. */
  Draft names(List<MethodAccess> methods) {
    methods.forEach(access -> findings.name(access.method()));
    return this;
  }

  /** Says that the client gets no token by what was set up for it. */
  Draft leavesWithoutToken(UserPoolClient client) {
    findings.leaveWithoutToken(client);
    return this;
  }

  /** Says which edits may cure it. They are made up and tried only for what is told in the end. */
  Draft curedBy(Supplier<List<Cure>> edits) {
    cures = edits;
    return this;
  }

  /** Hands the finding in. */
  void report(String message) {
    findings.add(
        new Reported(
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

  private static Subject subject(Declared resource) {
    return new Subject(resource.stackName(), resource.logicalId(), resource.constructPath());
  }

  /** {@code GET /orders}, or {@code GET /orders and 2 more methods}. */
  static String requests(List<MethodAccess> methods) {
    return firstAndMore(methods.stream().map(access -> access.method().request()).toList());
  }

  /** The first of some requests, and how many more there are. */
  static String firstAndMore(List<String> requests) {
    int more = requests.size() - 1;
    if (more == 0) {
      return requests.get(0);
    }
    return requests.get(0) + " and " + more + (more == 1 ? " more method" : " more methods");
  }

  /** All methods but the first. */
  static List<Method> rest(List<MethodAccess> methods) {
    return methods.stream().skip(1).map(MethodAccess::method).toList();
  }
}
