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
 * Tells a finding that says with other words what a silent one has said from one with a cause of
 * its own. Two rows at one place are such, where one implies the other; and so is the row that
 * knows no cause, where silent ones account for every token that it considers.
 */
final class Restatements {
  private final Collection<FindingKey> silent;
  private final Precedence precedence;

  Restatements(Collection<FindingKey> silent, Precedence precedence) {
    this.silent = silent;
    this.precedence = precedence;
  }

  /** True where the finding adds nothing to what silent ones say. */
  boolean contain(Finding finding) {
    Set<ResourceId> methods = methods(finding);
    return isSaidThere(finding, methods)
        || (finding.rule().equals(NoTokenAccepted.ID)
            && methods.stream().allMatch(method -> isAccountedFor(finding, method)));
  }

  private boolean isSaidThere(Finding finding, Set<ResourceId> methods) {
    for (FindingKey key : silent) {
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
    for (FindingKey key : silent) {
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

  /** The methods of which a row at a method speaks. */
  private static Set<ResourceId> methods(Finding finding) {
    Set<ResourceId> methods = new LinkedHashSet<>();
    methods.add(finding.resource().id());
    finding.also().stream().map(ChainStep::resource).map(FindingResource::id).forEach(methods::add);
    return methods;
  }
}
