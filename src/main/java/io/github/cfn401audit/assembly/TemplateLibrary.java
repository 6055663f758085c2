package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.Problem;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds all templates of a run as stacks, sorted by file.
 *
 * @param roots the stacks that are deployed by themselves
 * @param problems what was wrong with the files
 * @param passedOver how many JSON and YAML files are not templates
 * @param templates how many files are templates
 * @param namedFileFailed true where a file that the user or a manifest named cannot be used
 */
public record TemplateLibrary(
    List<StackTemplate> roots,
    List<Problem> problems,
    int passedOver,
    int templates,
    boolean namedFileFailed) {
  public TemplateLibrary {
    roots = List.copyOf(roots);
    problems = List.copyOf(problems);
  }

  /** The same templates, all of which belong together. */
  public TemplateLibrary asOneWorld() {
    return new TemplateLibrary(
        roots.stream().map(root -> root.in("")).toList(),
        problems,
        passedOver,
        templates,
        namedFileFailed);
  }

  /** Reads what was asked for; relative paths start from the current folder. */
  public static TemplateLibrary read(Input input, Path currentFolder, InputStream standardInput) {
    ProblemList problems = new ProblemList();
    TemplateFiles files = new TemplateFiles(problems);
    TemplateFinder collector =
        new TemplateFinder(files, problems, ExcludedPaths.of(input.exclude()), currentFolder);
    input.paths().forEach(collector::named);
    if (input.standardInput()) {
      collector.standardInput(standardInput);
    }
    List<StackTemplate> roots = new NestedStacks(files, problems).roots(collector.deployables());
    return new TemplateLibrary(
        roots, problems.sorted(), files.passedOver(), files.count(), problems.namedFileFailed());
  }
}
