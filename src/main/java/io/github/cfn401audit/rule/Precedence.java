package io.github.cfn401audit.rule;

import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.values.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which findings take precedence over others, and where they did, over all runs. Where two findings
 * tell of one failure, only the one with the closer cause is reported; if the user suppressed that
 * one, the other is.
 *
 * <p>Example: {@code openid-scope-missing} says why GET /orders cannot be called, so {@code
 * no-token-accepted} is not reported there. With the former suppressed, the latter is reported
 * unless it only repeats the former.
 */
public final class Precedence {
  private final Set<FindingKey> suppressed;
  private final Map<FindingKey, Set<ResourceId>> recorded = new HashMap<>();

  private Precedence(Set<FindingKey> suppressed) {
    this.suppressed = suppressed;
  }

  /** The precedence where no finding is suppressed. */
  public static Precedence all() {
    return new Precedence(Set.of());
  }

  /** The precedence where these findings are suppressed. */
  public static Precedence without(Set<FindingKey> suppressed) {
    return new Precedence(Set.copyOf(suppressed));
  }

  /** True where the finding is suppressed, so that another one may be reported in its stead. */
  public boolean isSuppressed(FindingKey key) {
    return suppressed.contains(key);
  }

  /** Remembers that a finding says why these methods fail, so that others need not. */
  public void record(FindingKey key, Collection<ResourceId> methods) {
    recorded.computeIfAbsent(key, unseen -> new HashSet<>()).addAll(methods);
  }

  /** True where a finding was recorded. */
  public boolean isRecorded(FindingKey key) {
    return recorded.containsKey(key);
  }

  /** The methods that were recorded for a finding; none where it took no precedence. */
  public Set<ResourceId> methodsOf(FindingKey key) {
    return recorded.getOrDefault(key, Set.of());
  }
}
