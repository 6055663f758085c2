package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the templates among what the user named: files, folders, cloud assemblies. */
final class TemplateFinder {
  private static final Set<String> SKIPPED =
      Set.of(".aws-sam", ".git", "node_modules", ".venv", "__pycache__", "target");
  private static final String[] ENDINGS = {".json", ".yaml", ".yml", ".template"};

  private final TemplateFiles files;
  private final ProblemList problems;
  private final ExcludedPaths excludes;
  private final Path currentFolder;
  private final Set<Path> folders = new HashSet<>();
  private final List<DeployableTemplate> deployables = new ArrayList<>();

  TemplateFinder(
      TemplateFiles files, ProblemList problems, ExcludedPaths excludes, Path currentFolder) {
    this.files = files;
    this.problems = problems;
    this.excludes = excludes;
    this.currentFolder = currentFolder;
  }

  /** The templates that were found, each once, in the order in which they were met. */
  List<DeployableTemplate> deployables() {
    return deployables;
  }

  /** Looks at a path of the command line. */
  void named(Path path) {
    try {
      FileLocation place = FileLocation.of(path, currentFolder);
      if (excludes.matchAny(place.shown())) {
        return;
      }
      if (Files.isDirectory(place.real())) {
        folder(place);
      } else {
        namedFile(place);
      }
    } catch (IOException e) {
      problems.named(
          new Problem(
              Problem.Code.MISSING_FILE,
              "there is no such file or folder",
              path.toString().replace('\\', '/'),
              0,
              0));
    }
  }

  void standardInput(InputStream in) {
    try {
      files
          .standardInput(in, FileLocation.of(Path.of("."), currentFolder))
          .ifPresent(file -> add(DeployableTemplate.loose(file)));
    } catch (IOException e) {
      problems.named(
          new Problem(
              Problem.Code.UNREADABLE, "the current folder cannot be read", "<stdin>", 0, 0));
    }
  }

  /** A template in an assembly keeps what the manifest beside it says. */
  private void namedFile(FileLocation place) {
    Optional<TemplateFile> file = files.namedByUser(place);
    if (file.isEmpty()) {
      return;
    }
    Optional<CloudAssembly> assembly = CloudAssembly.in(place.parent(), problems);
    if (assembly.isPresent()) {
      for (StackArtifact artifact : assembly.get().stacks()) {
        if (place.real().getFileName().toString().equals(artifact.template().text())) {
          add(new DeployableTemplate(file.get(), Optional.of(artifact), assembly));
          return;
        }
      }
    }
    add(DeployableTemplate.loose(file.get()));
  }

  private void folder(FileLocation place) {
    if (!folders.add(place.real())) {
      return;
    }
    Optional<CloudAssembly> assembly = CloudAssembly.in(place, problems);
    if (assembly.isPresent()) {
      assembly(assembly.get());
    } else {
      walk(place);
    }
  }

  private void assembly(CloudAssembly assembly) {
    for (StackArtifact artifact : assembly.stacks()) {
      Optional<FileLocation> template = assembly.inside(artifact.template(), true);
      template
          .filter(place -> !excludes.matchAny(place.shown()))
          .flatMap(files::namedByAssembly)
          .ifPresent(
              file ->
                  add(new DeployableTemplate(file, Optional.of(artifact), Optional.of(assembly))));
    }
    for (FileLocation stage : assembly.stages()) {
      folder(stage);
    }
  }

  private void walk(FileLocation folder) {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.real())) {
      entries.forEach(entry -> names.add(entry.getFileName()));
    } catch (IOException | DirectoryIteratorException e) {
      problems.accept(
          new Problem(Problem.Code.UNREADABLE, "the folder cannot be read", folder.name(), 0, 0));
    }
    names.sort(null);
    for (Path name : names) {
      entry(folder, name);
    }
  }

  private void entry(FileLocation folder, Path name) {
    FileLocation shown = folder.child(name);
    if (excludes.match(shown.shown())) {
      return;
    }
    try {
      FileLocation place = folder.follow(name);
      if (Files.isDirectory(place.real())) {
        if (isSearched(name)) {
          folder(place);
        }
      } else if (isCandidate(name.toString()) && Files.isRegularFile(place.real())) {
        files.met(place).ifPresent(file -> add(DeployableTemplate.loose(file)));
      }
    } catch (IOException e) {
      if (isCandidate(name.toString()) || (isSearched(name) && Files.isDirectory(shown.real()))) {
        String why =
            e instanceof OutsideFolderException
                ? OutsideFolderException.MESSAGE
                : "the file cannot be read";
        problems.accept(new Problem(Problem.Code.UNREADABLE, why, shown.name(), 0, 0));
      }
    }
  }

  private static boolean isSearched(Path folder) {
    return !SKIPPED.contains(folder.toString()) && !folder.toString().startsWith("asset.");
  }

  private static boolean isCandidate(String name) {
    for (String ending : ENDINGS) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private void add(DeployableTemplate deployable) {
    for (DeployableTemplate known : deployables) {
      if (known.file() == deployable.file()
          && (deployable.artifact().isEmpty() || known.artifact().equals(deployable.artifact()))) {
        return;
      }
    }
    deployables.add(deployable);
  }
}
