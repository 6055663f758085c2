package io.github.cfn401audit.change;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Fingerprint;
import io.github.cfn401audit.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The findings that a team already knows, sorted. Fingerprints identify them, so that neither moved
 * lines nor the order of resources nor hashes in logical ids make a finding new.
 *
 * @param findings what is known; equal ones appear as often as they were found
 */
public record Baseline(List<KnownFinding> findings) {
  public Baseline {
    findings = findings.stream().sorted().toList();
  }

  /** The findings of a run as a baseline for later ones. */
  public static Baseline of(List<Finding> findings, Function<SourceFile, String> path) {
    List<KnownFinding> known = new ArrayList<>();
    for (Finding finding : findings) {
      known.add(
          new KnownFinding(
              Fingerprint.of(finding),
              finding.rule().value(),
              finding.level(),
              path.apply(finding.range().file()),
              finding.resource().stableName(),
              finding.message()));
    }
    return new Baseline(known);
  }

  /**
   * Compares a run with this baseline. Each known finding accounts for one finding of the same
   * fingerprint: of the same file, or, where its own file is no longer there, of any. A finding
   * that is worse than it was known to be is new.
   *
   * @param suppressed what is found but suppressed: it is neither new nor gone
   */
  public SinceBaseline compare(List<Finding> findings, List<Finding> suppressed, RunFiles files) {
    Remaining remaining = new Remaining(this.findings);
    Set<Finding> known = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Finding> elsewhere = new ArrayList<>();
    for (Finding finding : findings) {
      String path = files.path().apply(finding.range().file());
      Optional<KnownFinding> here = remaining.take(finding, path::equals);
      if (here.isEmpty()) {
        elsewhere.add(finding);
      } else if (here.get().level().isAtLeast(finding.level())) {
        known.add(finding);
      }
    }
    for (Finding finding : elsewhere) {
      Optional<KnownFinding> moved = remaining.take(finding, path -> !files.exists().test(path));
      if (moved.isPresent() && moved.get().level().isAtLeast(finding.level())) {
        known.add(finding);
      }
    }
    for (Finding finding : suppressed) {
      String path = files.path().apply(finding.range().file());
      if (remaining.take(finding, path::equals).isEmpty()) {
        remaining.take(finding, gone -> !files.exists().test(gone));
      }
    }
    return remaining.since(findings, known, files);
  }

  /** The known findings that no finding of the run has accounted for yet. */
  private static final class Remaining {
    private final Map<String, List<KnownFinding>> byFingerprint = new HashMap<>();

    Remaining(List<KnownFinding> known) {
      for (KnownFinding finding : known) {
        byFingerprint
            .computeIfAbsent(finding.fingerprint(), unseen -> new ArrayList<>())
            .add(finding);
      }
    }

    /** Takes the worst one that is the same, in a file that fits. */
    Optional<KnownFinding> take(Finding finding, Predicate<String> file) {
      List<KnownFinding> same =
          byFingerprint.getOrDefault(Fingerprint.of(finding), new ArrayList<>());
      Optional<KnownFinding> taken =
          same.stream()
              .filter(known -> file.test(known.file()))
              .max(Comparator.comparing(KnownFinding::level));
      taken.ifPresent(same::remove);
      return taken;
    }

    SinceBaseline since(List<Finding> findings, Set<Finding> known, RunFiles files) {
      List<KnownFinding> gone = new ArrayList<>();
      int notRead = 0;
      for (List<KnownFinding> left : byFingerprint.values()) {
        for (KnownFinding finding : left) {
          if (files.read().contains(finding.file()) || !files.exists().test(finding.file())) {
            gone.add(finding);
          } else {
            notRead++;
          }
        }
      }
      List<Finding> fresh = findings.stream().filter(one -> !known.contains(one)).toList();
      return new SinceBaseline(true, fresh, known.size(), gone.stream().sorted().toList(), notRead);
    }
  }
}
