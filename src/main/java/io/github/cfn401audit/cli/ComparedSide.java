package io.github.cfn401audit.cli;

import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.change.stale.StaleDeployments;
import io.github.cfn401audit.comparison.ComparedVersion;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.suppression.Configuration;
import io.github.cfn401audit.suppression.SuppressedAudit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One of the two versions that a comparison reads: files, or what git holds of a revision. */
final class ComparedSide implements AutoCloseable {
  private final Optional<GitObjects> objects;
  private final Path folder;
  private final ReadingOptions options;
  private Optional<TemplateLibrary> library = Optional.empty();
  private Optional<AuditResult> access = Optional.empty();

  private ComparedSide(Optional<GitObjects> objects, Path folder, ReadingOptions options) {
    this.objects = objects;
    this.folder = folder;
    this.options = options;
  }

  /** The side that a word names. */
  static ComparedSide of(Console console, String word, CommandWords words) {
    if (!GitObjects.isMeant(word)) {
      return new ComparedSide(
          Optional.empty(),
          console.currentFolder(),
          ReadingOptions.of(console, words, List.of(word)));
    }
    GitObjects objects = GitObjects.read(console.currentFolder(), word);
    return new ComparedSide(
        Optional.of(objects),
        objects.folder(),
        ReadingOptions.of(console, words, List.of(objects.path())));
  }

  /**
   * Reads and audits this side.
   *
   * @param earlier the side that is deployed before this one; none for the old one itself
   */
  Reading read(Console console, Optional<ComparedSide> earlier) {
    return Reading.of(
        console,
        options,
        folder,
        (files, stated, configuration) -> audit(files, stated, configuration, earlier));
  }

  private AuditResult audit(
      TemplateLibrary files,
      ParameterValues stated,
      Configuration configuration,
      Optional<ComparedSide> earlier) {
    library = Optional.of(files);
    access = Optional.of(Auditor.access(files, stated));
    List<Finding> stale =
        earlier
            .flatMap(side -> side.library)
            .map(before -> StaleDeployments.between(before, files, stated))
            .orElse(List.of());
    return SuppressedAudit.of(
        files, stated, configuration, stale, () -> LocalDate.now(ZoneOffset.UTC));
  }

  /** What was read, for the comparison. */
  ComparedVersion version(Reading reading) {
    boolean whole =
        library.isPresent()
            && !library.get().namedFileFailed()
            && library.get().problems().stream().noneMatch(ComparedSide::hidesSomething);
    return ComparedVersion.of(access.orElseThrow(), reading.result(), whole);
  }

  /** True for a problem that keeps a file from being read. */
  private static boolean hidesSomething(Problem problem) {
    return problem.fatal() && problem.code() != Problem.Code.NOT_A_TEMPLATE;
  }

  @Override
  public void close() {
    objects.ifPresent(GitObjects::close);
  }
}
