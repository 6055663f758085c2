package io.github.cfn401audit.cli;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.change.stale.StaleDeployments;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.report.text.ProblemText;
import io.github.cfn401audit.source.Problem;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The version that was deployed before, as {@code --previous} names it. Nothing in it is audited.
 */
final class PreviousVersion {
  private final TemplateLibrary library;

  private PreviousVersion(TemplateLibrary library) {
    this.library = library;
  }

  /** Reads a cloud assembly, a template or a folder; what cannot be read is reported. */
  static PreviousVersion read(Console console, String name, ReadingOptions options) {
    TemplateLibrary library =
        TemplateLibrary.read(
            input(name, options), console.currentFolder(), InputStream.nullInputStream());
    List<Problem> unread =
        library.problems().stream().filter(problem -> !problem.remark()).toList();
    console.err().print(ProblemText.of(unread, options.color()));
    if (library.roots().isEmpty()) {
      console.complain("cfn-401-audit: no template found in --previous `" + name + "`");
    }
    return new PreviousVersion(options.oneWorld() ? library.asOneWorld() : library);
  }

  private static Input input(String name, ReadingOptions options) {
    try {
      if (!name.isEmpty()) {
        return new Input(List.of(Path.of(name)), false, options.input().exclude());
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty name.
    }
    throw new UsageException("--previous: `" + name + "` is not a path");
  }

  /** The deployments of today that keep what they copied from the previous version. */
  List<Finding> staleDeployments(TemplateLibrary today, ParameterValues stated) {
    return StaleDeployments.between(library, today, stated);
  }

  /** Adds its files to those that are never overwritten. */
  FilesRead addTo(FilesRead read) {
    FilesRead all = read;
    for (StackTemplate root : library.roots()) {
      Optional<Path> file = root.template().file().path();
      all = file.isPresent() ? all.and(file.get()) : all;
    }
    return all;
  }

  /** {@link ExitCode#USAGE} where there is nothing to compare with, or not all of it was read. */
  int exitCode() {
    return library.roots().isEmpty() || library.namedFileFailed() ? ExitCode.USAGE : ExitCode.CLEAN;
  }
}
