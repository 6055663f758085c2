package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The questions that a rule may ask about one model. */
public final class Audit {
  private final Access access;
  private final List<Refusal> refusals;
  private final List<ExcludedClients> excludedClients;

  public Audit(Access access) {
    this.access = access;
    this.refusals = refusals(access);
    this.excludedClients = ExcludedClients.of(this);
  }

  /** The model. */
  public Model model() {
    return access.model();
  }

  /** The verdicts. */
  public Access access() {
    return access;
  }

  /** The methods that nobody can call, one entry for all that require the same token. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /** Methods that certainly take ID tokens only. */
  public List<MethodAccess> idTokenMethods() {
    List<MethodAccess> found = new ArrayList<>();
    for (MethodAccess method : access.methods()) {
      if (method.requirement().flatMap(requirement -> requirement.use()).stream()
          .anyMatch(use -> use == TokenUse.ID)) {
        found.add(method);
      }
    }
    return found;
  }

  /** Those of them that trust the pool of a client. */
  public List<MethodAccess> idTokenMethodsOf(UserPoolClient client) {
    List<MethodAccess> found = new ArrayList<>();
    for (MethodAccess method : idTokenMethods()) {
      List<UserPool> trusted =
          method.requirement().map(asked -> asked.authorizer().declaredPools()).orElse(List.of());
      if (client.pool().target().filter(trusted::contains).isPresent()) {
        found.add(method);
      }
    }
    return found;
  }

  /** Clients that an authorizer's expression for the audience keeps out. */
  public List<ExcludedClients> excludedClients() {
    return excludedClients;
  }

  /** The methods that certainly ask this authorizer. */
  public List<MethodAccess> methodsOf(Authorizer authorizer) {
    List<MethodAccess> found = new ArrayList<>();
    for (MethodAccess method : access.methods()) {
      if (method.requirement().filter(asked -> asked.authorizer().equals(authorizer)).isPresent()) {
        found.add(method);
      }
    }
    return found;
  }

  /** Every method of the model. */
  public List<Method> methods() {
    return model().methods();
  }

  /** Methods with equal requirements share one verdict, so that its identity groups them. */
  private static List<Refusal> refusals(Access access) {
    IdentityHashMap<Verdict, List<MethodAccess>> groups = new IdentityHashMap<>();
    List<MethodAccess> firsts = new ArrayList<>();
    for (MethodAccess method : access.methods()) {
      if (method.noTokenAccepted().isPresent() && method.requirement().isPresent()) {
        groups
            .computeIfAbsent(
                method.verdict(),
                verdict -> {
                  firsts.add(method);
                  return new ArrayList<>();
                })
            .add(method);
      }
    }
    List<Refusal> refusals = new ArrayList<>();
    for (MethodAccess first : firsts) {
      refusals.add(
          new Refusal(
              first.requirement().orElseThrow(),
              first.noTokenAccepted().orElseThrow(),
              groups.getOrDefault(first.verdict(), List.of())));
    }
    return List.copyOf(refusals);
  }
}
