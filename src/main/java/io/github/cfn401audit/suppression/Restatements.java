package io.github.cfn401audit.suppression;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.rule.Precedence;
import io.github.cfn401audit.rules.tokens.NoTokenAccepted;
import io.github.cfn401audit.values.ResourceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the findings that only restate a suppressed one in other words. A finding does where it
 * stands at the same place about the same methods, and the finding that knows no cause does where
 * suppressed ones account for every token that it considers.
 *
 * <p>Example: with {@code openid-scope-missing} of the only client suppressed, {@code
 * no-token-accepted} of the same method restates it.
 */
final class Restatements {
  private final Collection<FindingKey> suppressed;
  private final Precedence precedence;

  Restatements(Collection<FindingKey> suppressed, Precedence precedence) {
    this.suppressed = suppressed;
    this.precedence = precedence;
  }

  /** True where the finding adds nothing to the suppressed ones. */
  boolean contain(Finding finding) {
    Set<ResourceId> methods = methods(finding);
    return isSameThere(finding, methods)
        || (finding.rule().equals(NoTokenAccepted.ID)
            && methods.stream().allMatch(method -> isAccountedFor(finding, method)));
  }

  private boolean isSameThere(Finding finding, Set<ResourceId> methods) {
    for (FindingKey key : suppressed) {
      if (key.resource().equals(finding.resource().id())
          && key.range().equals(finding.range())
          && precedence.methodsOf(key).containsAll(methods)) {
        return true;
      }
    }
    return false;
  }

  /** A cause at a client accounts for its own tokens, any other cause for all. */
  private boolean isAccountedFor(Finding finding, ResourceId method) {
    Set<String> clients = new HashSet<>();
    Set<String> left = new HashSet<>();
    for (ConsideredToken token : finding.considered()) {
      clients.add(token.client());
      if (token.outcome() != ConsideredToken.Outcome.NO_FLOW) {
        left.add(token.client());
      }
    }
    for (FindingKey key : suppressed) {
      if (precedence.methodsOf(key).contains(method)) {
        String resource = key.resource().logicalId();
        if (!clients.contains(resource)) {
          return true;
        }
        left.remove(resource);
      }
    }
    return left.isEmpty();
  }

  /** The methods that a finding at a method is about. */
  private static Set<ResourceId> methods(Finding finding) {
    Set<ResourceId> methods = new LinkedHashSet<>();
    methods.add(finding.resource().id());
    finding.also().stream().map(ChainStep::resource).map(FindingResource::id).forEach(methods::add);
    return methods;
  }
}
