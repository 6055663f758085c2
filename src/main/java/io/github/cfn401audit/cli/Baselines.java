package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.change.Baseline;
import io.github.cfn401audit.change.BaselineReader;
import io.github.cfn401audit.change.RunFiles;
import io.github.cfn401audit.change.SinceBaseline;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.SuppressedFinding;
import io.github.cfn401audit.report.ArtifactAddress;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.json.BaselineFile;
import io.github.cfn401audit.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The baselines of a run: the one to compare with and the one to write. */
final class Baselines {
  private final Optional<Baseline> known;
  private final Optional<Path> toCompare;
  private final Optional<Path> toWrite;
  private final ReportSettings settings;
  private final ArtifactAddress address;

  private Baselines(
      Optional<Baseline> known,
      Optional<Path> toCompare,
      Optional<Path> toWrite,
      ReportSettings settings) {
    this.known = known;
    this.toCompare = toCompare;
    this.toWrite = toWrite;
    this.settings = settings;
    this.address = new ArtifactAddress(settings.sourceRoot());
  }

  /** Reads the baseline to compare with, before anything is audited. */
  static Baselines of(Console console, CommandWords words, ReportSettings settings) {
    Optional<Baseline> known = Optional.empty();
    Optional<Path> file = file(console, words, "--baseline");
    if (file.isPresent()) {
      try {
        known = Optional.of(BaselineReader.read(file.get()));
      } catch (IllegalArgumentException e) {
        throw new UsageException(
            "--baseline " + words.text("--baseline").orElse("") + ": " + e.getMessage());
      }
    }
    return new Baselines(known, file, file(console, words, "--write-baseline"), settings);
  }

  /** The baseline to compare with, which only a new baseline may replace; empty without one. */
  Optional<Path> toCompare() {
    return toCompare;
  }

  private static Optional<Path> file(Console console, CommandWords words, String option) {
    Optional<String> name = words.text(option);
    try {
      if (name.isEmpty() || !name.get().isEmpty()) {
        return name.map(console.currentFolder()::resolve);
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty name.
    }
    throw new UsageException(option + ": `" + name.orElse("") + "` is not a file name");
  }

  /** Compares the findings with the baseline; without one all of them are new. */
  SinceBaseline compare(AuditResult result, Set<SourceFile> read) {
    List<Finding> findings = result.findings();
    if (known.isEmpty()) {
      return SinceBaseline.withoutBaseline(findings);
    }
    Set<String> paths = new HashSet<>();
    read.forEach(file -> paths.add(address.pathOf(file)));
    List<Finding> suppressed =
        result.suppressed().stream().map(SuppressedFinding::finding).toList();
    return known
        .get()
        .compare(findings, suppressed, new RunFiles(address::pathOf, paths, this::exists));
  }

  private boolean exists(String path) {
    try {
      return Files.exists(settings.sourceRoot().resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Writes all findings where that is asked for. A baseline of a run that read less than it should
   * would make old findings new: then nothing is written, and that is reported.
   *
   * @param read the files that are never overwritten
   * @return false where it should have been written and is not
   */
  boolean write(Console console, FilesRead read, List<Finding> findings, String failure) {
    if (toWrite.isEmpty()) {
      return true;
    }
    if (!failure.isEmpty()) {
      console.complain("cfn-401-audit: the baseline was not written: " + failure);
      return false;
    }
    String text = BaselineFile.of(Baseline.of(findings, address::pathOf), settings.toolVersion());
    return Outputs.write(console, read, toWrite.get(), text);
  }
}
