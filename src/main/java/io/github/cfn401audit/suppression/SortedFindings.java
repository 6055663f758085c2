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

/** Findings sorted into those that are reported, suppressed, and turned off. */
final class SortedFindings {
  private final Suppressions suppressions;
  private final LevelOverrides levels;
  private final Map<FindingKey, List<Finding>> reported = new LinkedHashMap<>();
  private final Map<FindingKey, List<SuppressedFinding>> suppressed = new LinkedHashMap<>();
  private final Map<FindingKey, Level> unreported = new LinkedHashMap<>();
  private final Map<FindingKey, Level> levelBefore = new HashMap<>();

  SortedFindings(Suppressions suppressions, LevelOverrides levels) {
    this.suppressions = suppressions;
    this.levels = levels;
  }

  /** Adds findings with the levels that the audit gave them. */
  void add(List<Finding> findings) {
    for (Finding finding : findings) {
      FindingKey key = finding.key();
      levelBefore.merge(key, finding.level(), (one, other) -> one.isAtLeast(other) ? one : other);
      Optional<SuppressedFinding> known = suppressions.of(finding);
      Optional<Finding> leveled = levels.apply(finding);
      if (known.isPresent() || leveled.isEmpty()) {
        unreported.put(key, finding.level());
      }
      if (leveled.isPresent() && known.isPresent()) {
        suppressed
            .computeIfAbsent(key, unseen -> new ArrayList<>())
            .add(known.get().with(leveled.get()));
      } else if (leveled.isPresent()) {
        reported.computeIfAbsent(key, unseen -> new ArrayList<>()).add(leveled.get());
      }
    }
  }

  /**
   * True for what was not found before, or not as bad. What is suppressed or turned off is not
   * news.
   */
  boolean isNews(FindingKey key, List<Finding> found) {
    Level before = levelBefore.get(key);
    return !unreported.containsKey(key)
        && (before == null
            || found.stream()
                .anyMatch(
                    finding -> finding.level() != before && finding.level().isAtLeast(before)));
  }

  /** Replaces what was known under that key. */
  void replace(FindingKey key, List<Finding> found) {
    reported.remove(key);
    suppressed.remove(key);
    add(found);
  }

  /** The findings that are suppressed or turned off, with the level that the audit gave them. */
  Map<FindingKey, Level> unreported() {
    return Collections.unmodifiableMap(unreported);
  }

  /** The findings that are reported, in order. */
  List<Finding> reported() {
    return reported.values().stream().flatMap(List::stream).sorted().toList();
  }

  /** The findings that are suppressed, in order, without those that are also turned off. */
  List<SuppressedFinding> suppressed() {
    return suppressed.values().stream().flatMap(List::stream).sorted().toList();
  }
}
