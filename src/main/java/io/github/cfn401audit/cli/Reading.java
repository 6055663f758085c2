package io.github.cfn401audit.cli;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.report.text.ProblemText;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.suppression.Configuration;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code audit} and {@code access} have in common: files are read and audited, and what is
 * wrong with them is reported.
 *
 * @param result what the audit found
 * @param stacks all stacks that were read, nested ones included
 * @param templatesFound false where there was no template at all, which has then been reported
 * @param files all templates that were read, and what they include
 * @param read the files that are never overwritten: these, documents, and what options name
 * @param exitCode {@link ExitCode#CLEAN}, or {@link ExitCode#USAGE} where something was wrong with
 *     the input
 */
record Reading(
    AuditResult result,
    List<StackTemplate> stacks,
    boolean templatesFound,
    Set<SourceFile> files,
    FilesRead read,
    int exitCode) {
  Reading {
    stacks = List.copyOf(stacks);
    files = Set.copyOf(files);
  }

  /** An audit of the files, with the values that the user gave or assumed. */
  interface Audit {
    AuditResult of(TemplateLibrary library, ParameterValues stated, Configuration configuration);
  }

  /** Beyond this many, only {@code --verbose} shows problems that CloudFormation would refuse. */
  private static final int MOST_REFUSALS = 10;

  /** Reads and audits. */
  static Reading of(Console console, ReadingOptions options, Audit audit) {
    return of(console, options, console.currentFolder(), audit);
  }

  /** The same with another folder from which the paths of templates start. */
  static Reading of(Console console, ReadingOptions options, Path folder, Audit audit) {
    TemplateLibrary library = TemplateLibrary.read(options.input(), folder, console.in());
    if (options.oneWorld()) {
      library = library.asOneWorld();
    }
    ConfigurationFile file = ConfigurationFile.of(console, options.configuration());
    GivenParameters given = GivenParameters.of(console, options.parameters(), library);
    List<Problem> before = new ArrayList<>(file.problems());
    before.addAll(given.problems());
    AuditResult result =
        audit
            .of(
                library,
                given.values().assuming(file.configuration().assumptions()),
                file.configuration())
            .after(before);
    boolean verbose = options.verbose();
    List<Problem> shown = verbose ? result.problems() : withoutRemarks(result.problems());
    boolean mistaken =
        given.failed() || file.failed() || shown.stream().anyMatch(Reading::isMistakeOfUser);
    console.err().print(ProblemText.of(shown, options.color()));
    int refusals = count(result.problems());
    if (!verbose && refusals > MOST_REFUSALS) {
      console.complain(
          "and "
              + (refusals - MOST_REFUSALS)
              + " more problems that CloudFormation would refuse: --verbose shows all");
    }
    int skipped = library.passedOver();
    if (verbose) {
      console.complain(
          "read "
              + count(library.templates(), "template")
              + (skipped == 0 ? "" : ", skipped " + count(skipped, "other file")));
    }
    boolean templatesFound = !library.roots().isEmpty();
    if (!templatesFound) {
      console.complain(
          "cfn-401-audit: no template found"
              + (skipped == 0 ? "" : " among " + count(skipped, "JSON or YAML file"))
              + ": a template has a `Resources` map with at least one resource that has a `Type`");
    }
    boolean inOrder = templatesFound && !library.namedFileFailed() && !mistaken;
    Set<SourceFile> files = new HashSet<>();
    Set<SourceFile> documents = new HashSet<>();
    List<StackTemplate> stacks = all(library.roots());
    for (StackTemplate stack : stacks) {
      files.add(stack.template().file());
      stack.template().resources().values().forEach(one -> files.add(one.range().file()));
      documents.addAll(stack.documents().files());
    }
    documents.addAll(files);
    List<Path> named = new ArrayList<>(given.files());
    file.path().ifPresent(named::add);
    FilesRead read = FilesRead.of(documents, named);
    return new Reading(
        result, stacks, templatesFound, files, read, inOrder ? ExitCode.CLEAN : ExitCode.USAGE);
  }

  private static boolean isMistakeOfUser(Problem problem) {
    return problem.code() == Problem.Code.PARAMETER || problem.code() == Problem.Code.SUPPRESSION;
  }

  private static List<StackTemplate> all(List<StackTemplate> roots) {
    List<StackTemplate> all = new ArrayList<>();
    Deque<StackTemplate> left = new ArrayDeque<>(roots);
    while (!left.isEmpty()) {
      StackTemplate stack = left.pop();
      all.add(stack);
      for (NestedTemplate nested : stack.nested().values()) {
        if (nested instanceof NestedTemplate.Found found) {
          left.push(found.stack());
        }
      }
    }
    return all;
  }

  /** Why the audit is not about all that was asked for; empty where it is. */
  String failure() {
    if (!templatesFound) {
      return "no template was found";
    }
    return exitCode == ExitCode.CLEAN ? "" : "some of the input could not be used";
  }

  /** The first problems that CloudFormation would refuse, and all that make a file unusable. */
  private static List<Problem> withoutRemarks(List<Problem> problems) {
    List<Problem> shown = new ArrayList<>();
    int refusals = 0;
    for (Problem problem : problems) {
      boolean told = !problem.remark() || problem.shownAlways();
      if (problem.refused() ? ++refusals <= MOST_REFUSALS : told) {
        shown.add(problem);
      }
    }
    return shown;
  }

  private static int count(List<Problem> problems) {
    return (int) problems.stream().filter(Problem::refused).count();
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
