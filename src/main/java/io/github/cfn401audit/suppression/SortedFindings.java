package io.github.cfn401audit.suppression;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.SuppressedFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings by whether they are told, suppressed, or left out. */
final class SortedFindings {
  private final Suppressions suppressions;
  private final LevelOverrides levels;
  private final Map<FindingKey, List<Finding>> speaking = new LinkedHashMap<>();
  private final Map<FindingKey, List<SuppressedFinding>> suppressed = new LinkedHashMap<>();
  private final Map<FindingKey, Level> silent = new LinkedHashMap<>();
  private final Map<FindingKey, Level> heard = new HashMap<>();

  SortedFindings(Suppressions suppressions, LevelOverrides levels) {
    this.suppressions = suppressions;
    this.levels = levels;
  }

  /** Adds findings with the levels that the audit gave them. */
  void add(List<Finding> findings) {
    for (Finding finding : findings) {
      FindingKey key = finding.key();
      heard.merge(key, finding.level(), (one, other) -> one.isAtLeast(other) ? one : other);
      Optional<SuppressedFinding> known = suppressions.of(finding);
      Optional<Finding> leveled = levels.apply(finding);
      if (known.isPresent() || leveled.isEmpty()) {
        silent.put(key, finding.level());
      }
      if (leveled.isPresent() && known.isPresent()) {
        suppressed
            .computeIfAbsent(key, unseen -> new ArrayList<>())
            .add(known.get().with(leveled.get()));
      } else if (leveled.isPresent()) {
        speaking.computeIfAbsent(key, unseen -> new ArrayList<>()).add(leveled.get());
      }
    }
  }

  /** True for what was not found before, or not as bad. What is silent is no news. */
  boolean isNews(FindingKey key, List<Finding> found) {
    Level before = heard.get(key);
    return !silent.containsKey(key)
        && (before == null
            || found.stream()
                .anyMatch(
                    finding -> finding.level() != before && finding.level().isAtLeast(before)));
  }

  /** Takes these for what was known under that key. */
  void replace(FindingKey key, List<Finding> found) {
    speaking.remove(key);
    suppressed.remove(key);
    add(found);
  }

  /** What nobody is to hear: suppressed, or turned off. */
  Map<FindingKey, Level> silent() {
    return Collections.unmodifiableMap(silent);
  }

  /** What is told, in order. */
  List<Finding> speaking() {
    return speaking.values().stream().flatMap(List::stream).sorted().toList();
  }

  /** What is suppressed, in order; what is turned off besides is left out. */
  List<SuppressedFinding> suppressed() {
    return suppressed.values().stream().flatMap(List::stream).sorted().toList();
  }
}
