package io.github.cfn401audit.access;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Minting;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verdicts on all methods of one model. */
public final class Access {
  private final Model model;
  private final VerdictJudge judge;
  private final List<MethodAccess> methods = new ArrayList<>();
  private final Map<RestApi, Optional<ApiPolicy>> policies = new HashMap<>();

  private Access(Model model) {
    this.model = model;
    this.judge = new VerdictJudge(model);
    Map<Key, Verdict> judged = new HashMap<>();
    for (Method method : model.methods()) {
      Optional<TokenRequirement> requirement = requirement(method);
      Verdict verdict =
          requirement.isPresent()
              ? judged.computeIfAbsent(
                  Key.of(method, requirement.get()), same -> judge.judge(method))
              : judge.judge(method);
      methods.add(new MethodAccess(method, requirement, behindPolicy(method, verdict)));
    }
  }

  /** What is left of a verdict on tokens once the policy of the API has looked at the request. */
  private Verdict behindPolicy(Method method, Verdict verdict) {
    if (!method.isProtected() || verdict.isUnreachable()) {
      return verdict;
    }
    Optional<ApiPolicy> policy = policyOf(method.api());
    return policy.isPresent() ? policy.get().verdict(method, verdict) : verdict;
  }

  /** Judges every method of the model. */
  public static Access of(Model model) {
    return new Access(model);
  }

  /** What makes two requirements the same, wherever they are written. */
  private record Key(
      RestApi api, StackResource authorizer, List<Text> scopes, List<UnknownReason> more) {
    static Key of(Method method, TokenRequirement requirement) {
      Listing scopes = requirement.scopes();
      return new Key(
          method.api(),
          requirement.authorizer().resource(),
          scopes.entries().stream().map(Listing.Entry::text).toList(),
          scopes.more());
    }
  }

  private static Optional<TokenRequirement> requirement(Method method) {
    return method.isProtected()
        ? method
            .authorizer()
            .target()
            .filter(authorizer -> authorizer.type().proves("COGNITO_USER_POOLS"::equals))
            .map(authorizer -> TokenRequirement.of(authorizer, method))
        : Optional.empty();
  }

  /** The model that was judged. */
  public Model model() {
    return model;
  }

  /** Every method with its verdict, in the order of the model. */
  public List<MethodAccess> methods() {
    return List.copyOf(methods);
  }

  /** The policies of the APIs whose methods are here, in the order of the model. */
  public List<ApiPolicy> policies() {
    Set<RestApi> apis = new LinkedHashSet<>();
    methods.forEach(method -> apis.add(method.method().api()));
    return apis.stream().map(this::policyOf).flatMap(Optional::stream).toList();
  }

  /** The policy of an API; empty where it certainly has none, or is not declared here. */
  public Optional<ApiPolicy> policyOf(RestApi api) {
    return policies.computeIfAbsent(api, of -> ApiPolicy.of(of, model));
  }

  /** The mismatch of an authorizer's pools and those that have clients. */
  public Optional<PoolMismatch> mismatch(Authorizer authorizer) {
    return judge.mismatch(authorizer);
  }

  /** Why a method that asks this may be opened by a token that no client in the files gets. */
  List<UnknownReason> unseen(TokenRequirement requirement) {
    return judge.unseen(requirement);
  }

  /** The tokens of a client of a pool. */
  public Minting minting(UserPool pool, UserPoolClient client) {
    return judge.minting(pool, client);
  }
}
