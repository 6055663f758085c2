package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.ApiPolicy;
import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.model.resource.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods to which one statement was to let callers through, and does not, while no other one
 * lets anybody through to them.
 *
 * @param miss why it does not
 * @param methods the methods, at least one
 * @param proved whether AWS says that they fail
 */
record UnmatchedMethods(Miss miss, List<Method> methods, boolean proved) {

  /** The statements that explain for a reason why nobody is let through. */
  static List<UnmatchedMethods> of(ApiPolicy policy, Miss.Why why) {
    Map<Miss, List<Method>> unmatched = new LinkedHashMap<>();
    boolean proved = true;
    for (Method method : policy.guarded()) {
      if (policy.allowsNothingOf(method)) {
        for (Miss miss : explaining(policy.misses(method))) {
          if (miss.why() == why) {
            List<Method> methods = unmatched.computeIfAbsent(miss, first -> new ArrayList<>());
            if (!methods.contains(method)) {
              methods.add(method);
            }
            proved &= policy.refuses(method);
          }
        }
      }
    }
    List<UnmatchedMethods> found = new ArrayList<>();
    for (Map.Entry<Miss, List<Method>> entry : unmatched.entrySet()) {
      found.add(new UnmatchedMethods(entry.getKey(), List.copyOf(entry.getValue()), proved));
    }
    return found;
  }

  /** The methods that no statement explains, since none was to let anybody through to them. */
  static List<Method> unexplained(ApiPolicy policy) {
    List<Method> unexplained = new ArrayList<>();
    for (Method method : policy.guarded()) {
      if (policy.allowsNothingOf(method) && explaining(policy.misses(method)).isEmpty()) {
        unexplained.add(method);
      }
    }
    return unexplained;
  }

  /** A mistake in a Resource goes before whom a statement means; private addresses do not count. */
  private static List<Miss> explaining(List<Miss> misses) {
    for (Miss.Why why : List.of(Miss.Why.PATH_PARAMETER, Miss.Why.ANOTHER_API)) {
      List<Miss> found = misses.stream().filter(miss -> miss.why() == why).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Miss> ofCaller = misses.stream().filter(Miss::isOfCaller).toList();
    boolean onlyPrincipals = ofCaller.stream().allMatch(miss -> isOfPrincipal(miss.why()));
    return ofCaller.stream()
        .filter(miss -> onlyPrincipals || !isOfPrincipal(miss.why()))
        .filter(miss -> miss.why() != Miss.Why.CONDITION)
        .toList();
  }

  private static boolean isOfPrincipal(Miss.Why why) {
    return why == Miss.Why.AWS_PRINCIPAL || why == Miss.Why.OTHER_PRINCIPAL;
  }
}
