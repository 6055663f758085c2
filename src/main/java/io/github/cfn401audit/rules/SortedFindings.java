package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
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
  private final Map<Voices.Voice, List<Finding>> speaking = new LinkedHashMap<>();
  private final Map<Voices.Voice, List<Suppressed>> suppressed = new LinkedHashMap<>();
  private final Map<Voices.Voice, Level> silent = new LinkedHashMap<>();
  private final Map<Voices.Voice, Level> heard = new HashMap<>();

  SortedFindings(Suppressions suppressions, LevelOverrides levels) {
    this.suppressions = suppressions;
    this.levels = levels;
  }

  /** Adds findings with the levels that the audit gave them. */
  void add(List<Finding> findings) {
    for (Finding finding : findings) {
      Voices.Voice voice = Voices.Voice.of(finding);
      heard.merge(voice, finding.level(), (one, other) -> one.isAtLeast(other) ? one : other);
      Optional<Suppressed> known = suppressions.of(finding);
      Optional<Finding> leveled = levels.apply(finding);
      if (known.isPresent() || leveled.isEmpty()) {
        silent.put(voice, finding.level());
      }
      if (leveled.isPresent() && known.isPresent()) {
        suppressed
            .computeIfAbsent(voice, unseen -> new ArrayList<>())
            .add(known.get().with(leveled.get()));
      } else if (leveled.isPresent()) {
        speaking.computeIfAbsent(voice, unseen -> new ArrayList<>()).add(leveled.get());
      }
    }
  }

  /** True for what was not found before, or not as bad. What is silent is no news. */
  boolean isNews(Voices.Voice voice, List<Finding> found) {
    Level before = heard.get(voice);
    return !silent.containsKey(voice)
        && (before == null
            || found.stream()
                .anyMatch(
                    finding -> finding.level() != before && finding.level().isAtLeast(before)));
  }

  /** Takes these for what was known under that voice. */
  void replace(Voices.Voice voice, List<Finding> found) {
    speaking.remove(voice);
    suppressed.remove(voice);
    add(found);
  }

  /** What nobody is to hear: suppressed, or turned off. */
  Map<Voices.Voice, Level> silent() {
    return Collections.unmodifiableMap(silent);
  }

  /** What is told, in order. */
  List<Finding> speaking() {
    return speaking.values().stream().flatMap(List::stream).sorted().toList();
  }

  /** What is suppressed, in order; what is turned off besides is left out. */
  List<Suppressed> suppressed() {
    return suppressed.values().stream().flatMap(List::stream).sorted().toList();
  }
}
