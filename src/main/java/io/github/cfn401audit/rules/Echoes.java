package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Considered;
import io.github.cfn401audit.finding.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells a finding that says with other words what a silent one has said from one with a cause of
 * its own. Two rows at one place are such, where one implies the other; and so is the row that
 * knows no cause, where silent ones account for every token that it considers.
 */
final class Echoes {
  private final Collection<Voices.Voice> silent;
  private final Voices voices;

  Echoes(Collection<Voices.Voice> silent, Voices voices) {
    this.silent = silent;
    this.voices = voices;
  }

  /** True where the finding adds nothing to what silent ones say. */
  boolean contain(Finding finding) {
    Set<Spot> methods = methods(finding);
    return isSaidThere(finding, methods)
        || (finding.rule().equals(NoTokenAccepted.ID)
            && methods.stream().allMatch(method -> isAccountedFor(finding, method)));
  }

  private boolean isSaidThere(Finding finding, Set<Spot> methods) {
    for (Voices.Voice voice : silent) {
      if (voice.spot().equals(Spot.of(finding.subject()))
          && voice.range().equals(finding.range())
          && voices.spokenFor(voice).containsAll(methods)) {
        return true;
      }
    }
    return false;
  }

  /** A cause at a client accounts for its own tokens, any other cause for all. */
  private boolean isAccountedFor(Finding finding, Spot method) {
    Set<String> clients = new HashSet<>();
    Set<String> left = new HashSet<>();
    for (Considered token : finding.considered()) {
      clients.add(token.client());
      // A client that nobody can sign in with has no token whose refusal needs a cause.
      if (!token.grant().equals(Candidates.NO_FLOW)) {
        left.add(token.client());
      }
    }
    for (Voices.Voice voice : silent) {
      if (voices.spokenFor(voice).contains(method)) {
        String resource = voice.spot().logicalId();
        if (!clients.contains(resource)) {
          return true;
        }
        left.remove(resource);
      }
    }
    return left.isEmpty();
  }

  /** The methods of which a row at a method speaks. */
  private static Set<Spot> methods(Finding finding) {
    Set<Spot> methods = new LinkedHashSet<>();
    methods.add(Spot.of(finding.subject()));
    finding.also().stream().map(ChainStep::subject).map(Spot::of).forEach(methods::add);
    return methods;
  }
}
