package io.github.cfn401audit.trial;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.FindingTopic;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods that a finding keeps closed in one model, and what becomes of them in another one.
 *
 * @param methods the identities of the methods; may be none
 */
record ClosedMethods(Set<ResourceId> methods) {
  ClosedMethods {
    methods = new LinkedHashSet<>(methods);
  }

  /** The methods that nobody can call there and that the finding names, or whose authorizer it. */
  static ClosedMethods by(ReportedFinding reported, AuditedModel there) {
    return new ClosedMethods(concerned(reported, there, false));
  }

  private static Set<ResourceId> concerned(
      ReportedFinding reported, AuditedModel there, boolean openToo) {
    Set<ResourceId> named = named(reported);
    Set<ResourceId> concerned = new LinkedHashSet<>();
    for (MethodAccess method : there.methods()) {
      if ((openToo || method.verdict().isUnreachable()) && isNamed(method, named)) {
        concerned.add(method.method().id());
      }
    }
    return concerned;
  }

  private static boolean isNamed(MethodAccess method, Set<ResourceId> named) {
    return named.contains(method.method().id())
        || method
            .method()
            .authorizer()
            .target()
            .map(Authorizer::resource)
            .map(StackResource::id)
            .filter(named::contains)
            .isPresent();
  }

  /** What fails; where a finding does not tell, what it names. */
  private static Set<ResourceId> named(ReportedFinding reported) {
    Set<ResourceId> named = new LinkedHashSet<>(reported.explained());
    named.addAll(reported.failing());
    if (named.isEmpty()) {
      named.add(reported.finding().resource().id());
      reported.finding().also().forEach(place -> named.add(place.resource().id()));
    }
    return named;
  }

  boolean areNone() {
    return methods.isEmpty();
  }

  /** The methods that are among both. */
  ClosedMethods and(ClosedMethods other) {
    Set<ResourceId> both = new LinkedHashSet<>(methods);
    both.retainAll(other.methods);
    return new ClosedMethods(both);
  }

  /** Those of them that can be called there. */
  ClosedMethods openIn(AuditedModel there) {
    return filtered(there, true);
  }

  /** Those of them that cannot be called there. */
  ClosedMethods closedIn(AuditedModel there) {
    return filtered(there, false);
  }

  private ClosedMethods filtered(AuditedModel there, boolean open) {
    Set<ResourceId> found = new LinkedHashSet<>();
    for (MethodAccess method : there.methods()) {
      boolean isOpen = method.verdict().isReachable() || AuditedModel.isOpenPreflight(method);
      if (isOpen == open && methods.contains(method.method().id())) {
        found.add(method.method().id());
      }
    }
    return new ClosedMethods(found);
  }

  /** The failures there that stand in the way of one of them: an error does, whoever gets in. */
  List<ReportedFinding> failuresIn(AuditedModel there) {
    List<ReportedFinding> failures = new ArrayList<>();
    for (ReportedFinding reported : there.failures()) {
      boolean isError = reported.finding().level() == Level.ERROR;
      if (concerned(reported, there, isError).stream().anyMatch(methods::contains)) {
        failures.add(reported);
      }
    }
    return failures;
  }

  /**
   * The failures there whose cures may help: those in the way, and those of the authorizers, pools
   * and clients of these methods.
   */
  List<ReportedFinding> failuresAround(AuditedModel there) {
    Set<ReportedFinding> failures = new LinkedHashSet<>(failuresIn(there));
    Set<ResourceId> around = new LinkedHashSet<>();
    for (MethodAccess access : there.methods()) {
      if (methods.contains(access.method().id())) {
        access.method().authorizer().target().ifPresent(one -> add(one, there, around));
      }
    }
    for (ReportedFinding reported : there.failures()) {
      if (around.contains(reported.finding().resource().id())) {
        failures.add(reported);
      }
    }
    return List.copyOf(failures);
  }

  private static void add(Authorizer authorizer, AuditedModel there, Set<ResourceId> around) {
    around.add(authorizer.resource().id());
    for (UserPool pool : authorizer.declaredPools()) {
      around.add(pool.resource().id());
      for (UserPoolClient client : there.access().model().clientsOf(pool).all()) {
        around.add(client.resource().id());
      }
    }
  }

  /** What these failures are about. */
  Set<FindingTopic> topicsIn(AuditedModel there) {
    Set<FindingTopic> topics = new LinkedHashSet<>();
    failuresIn(there).forEach(reported -> topics.add(reported.finding().topic()));
    return topics;
  }

  /** Their places, each with its request. */
  List<ChainStep> placesIn(AuditedModel there) {
    List<ChainStep> places = new ArrayList<>();
    for (MethodAccess access : there.methods()) {
      StackResource resource = access.method().resource();
      if (methods.contains(resource.id())) {
        places.add(
            new ChainStep(
                new FindingResource(
                    resource.stackName(), resource.logicalId(), resource.constructPath()),
                resource.range(),
                access.method().request()));
      }
    }
    return places;
  }
}
