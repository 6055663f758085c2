package io.github.cfn401audit.access;

import io.github.cfn401audit.access.policy.Denial;
import io.github.cfn401audit.access.policy.Endpoint;
import io.github.cfn401audit.access.policy.Exposure;
import io.github.cfn401audit.access.policy.MethodRequests;
import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.access.policy.PolicyDecision;
import io.github.cfn401audit.access.policy.PolicyFault;
import io.github.cfn401audit.access.policy.ResourcePolicy;
import io.github.cfn401audit.access.policy.StagePolicy;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.EndpointConfiguration;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policy of a declared API, in each of its stages. */
public final class ApiPolicy {
  private final StackResource resource;
  private final ResourcePolicy policy;
  private final List<String> stageNames = new ArrayList<>();
  private final List<StagePolicy> stages = new ArrayList<>();
  private final List<MethodRequests.Line> lines = new ArrayList<>();
  private final List<Method> guarded = new ArrayList<>();
  private final Map<Method, List<PolicyDecision>> decisions = new HashMap<>();

  private ApiPolicy(StackResource resource, RestApi api, Value written, Model model) {
    this.resource = resource;
    this.policy = ResourcePolicy.of(written);
    for (Method method : model.methods()) {
      if (method.api().equals(api)) {
        lines.add(new MethodRequests.Line(method.verb().shown("?"), method.path()));
        if (method.isProtected()) {
          guarded.add(method);
        }
      }
    }
    for (Text stage : stages(resource, api, model)) {
      stageNames.add(stage.literal().orElse("?"));
      stages.add(StagePolicy.of(policy, exposure(api), endpoint(resource, api, stage)));
    }
  }

  /** The policy of an API; empty where it certainly has none, or is not declared here. */
  static Optional<ApiPolicy> of(RestApi api, Model model) {
    if (api.resource().isEmpty()) {
      return Optional.empty();
    }
    Value written = api.resource().get().properties().value("Policy");
    return written.isAbsent()
        ? Optional.empty()
        : Optional.of(new ApiPolicy(api.resource().get(), api, written, model));
  }

  private static Exposure exposure(RestApi api) {
    Truth isPrivate = api.endpoint().map(EndpointConfiguration::isPrivate).orElse(Truth.UNKNOWN);
    return switch (isPrivate) {
      case YES -> Exposure.PRIVATE;
      case NO -> Exposure.PUBLIC;
      case UNKNOWN -> Exposure.UNKNOWN;
    };
  }

  /** The names of the stages; one that is not known stands for those that are not in the files. */
  private static Set<Text> stages(StackResource resource, RestApi api, Model model) {
    Set<Text> names = new LinkedHashSet<>();
    boolean complete = model.isWhollySeen(api);
    for (Stage stage : model.stages()) {
      if (stage.api().equals(api)) {
        Resolved<Text> name = stage.resource().properties().text("StageName");
        if (name instanceof Resolved.Known<Text> known) {
          names.add(known.value());
        } else {
          complete = false;
        }
      }
    }
    if (names.isEmpty() || !complete) {
      UnknownReason why =
          new UnknownReason("the stages of " + api.name() + " are not all known", "");
      names.add(Text.of(new Symbol.Other(resource.stack(), "stage of " + api.name(), why)));
    }
    return names;
  }

  private static Endpoint endpoint(StackResource resource, RestApi api, Text stage) {
    return new Endpoint(
        resource.pseudoParameter("AWS::Partition"),
        resource.pseudoParameter("AWS::Region"),
        resource.pseudoParameter("AWS::AccountId"),
        api.id(),
        stage);
  }

  /** The API. */
  public StackResource resource() {
    return resource;
  }

  /** What the policy says. */
  public ResourcePolicy policy() {
    return policy;
  }

  /** The parts of the policy that IAM does not understand; a rule reports what is not a policy. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!policy.isNotADocument()) {
      for (PolicyFault fault : policy.faults()) {
        String message = "policy of " + resource.logicalId() + ": " + fault.message();
        problems.add(Problem.at(Problem.Code.TEMPLATE_SHAPE, message, fault.range()));
      }
    }
    return problems;
  }

  /** The methods of the API that ask for a user pool token. */
  public List<Method> guarded() {
    return List.copyOf(guarded);
  }

  /** What becomes of the requests to a method, stage by stage. */
  public List<PolicyDecision> decisions(Method method) {
    return decisions.computeIfAbsent(
        method, of -> stages.stream().map(stage -> stage.decide(requests(of))).toList());
  }

  /** True where no request to the method gets through in any stage, beyond doubt. */
  public boolean refuses(Method method) {
    return decisions(method).stream().allMatch(PolicyDecision::refusesAll);
  }

  /** True where no statement allows any request to the method in any stage. */
  public boolean allowsNothingOf(Method method) {
    return decisions(method).stream().allMatch(PolicyDecision::allowsNothing);
  }

  /** What is left for a caller whose token is accepted: reachable where the policy lets all in. */
  public Verdict ofAcceptedToken(Method method) {
    return verdict(method, new Verdict.Reachable(List.of()));
  }

  /** A verdict on tokens, seen through the policy: somebody needs both in one stage. */
  Verdict verdict(Method method, Verdict ofTokens) {
    List<PolicyDecision> decided = decisions(method);
    if (decided.stream().anyMatch(PolicyDecision::letsThrough)) {
      return ofTokens;
    }
    if (refuses(method)) {
      return new Verdict.Unreachable(
          new Verdict.Proof.PolicyRefuses(
              "the policy of " + resource.logicalId() + " refuses every request"));
    }
    Set<UnknownReason> questions = new LinkedHashSet<>(ofTokens.questions());
    for (PolicyDecision decision : decided) {
      questions.addAll(decision.allowsNothing() ? List.of(neither()) : decision.questions());
    }
    return new Verdict.Undecided(List.copyOf(questions));
  }

  private UnknownReason neither() {
    return new UnknownReason(
        "no statement of the policy of "
            + resource.logicalId()
            + " allows the request, and AWS's pages disagree on what becomes of it",
        "add a statement that allows it");
  }

  /** What a request to a method has to be like, in words; nothing where the policy lets all in. */
  List<String> restrictions(Method method) {
    List<PolicyDecision> decided = decisions(method);
    boolean alike = decided.stream().map(PolicyWords::of).distinct().count() == 1;
    List<String> words = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      for (String restriction : PolicyWords.of(decided.get(i))) {
        if (alike && i > 0) {
          continue;
        }
        words.add(alike ? restriction : "in stage " + stageNames.get(i) + " " + restriction);
      }
    }
    return words;
  }

  /** What statements deny of the requests to a method, in the stages where they do. */
  public List<Denial> denials(Method method) {
    MethodRequests requests = requests(method);
    List<Denial> denials = new ArrayList<>();
    for (StagePolicy stage : stages) {
      denials.addAll(stage.denials(requests));
    }
    return denials;
  }

  /** Why the statements that allow something let nobody through to a method; stage by stage. */
  public List<Miss> misses(Method method) {
    MethodRequests requests = requests(method);
    List<Miss> misses = new ArrayList<>();
    for (StagePolicy stage : stages) {
      misses.addAll(stage.misses(requests));
    }
    return misses;
  }

  private MethodRequests requests(Method method) {
    MethodRequests requests = MethodRequests.of(method.verb().shown("?"), method.path(), lines);
    return method.isPathKnown() ? requests : requests.inexact();
  }
}
