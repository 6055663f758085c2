package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.Problem.Code;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.template.IncludeCall;
import io.github.cfn401audit.template.TemplateReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads each file once, whoever names it. A file that is not a template is forgotten. */
final class TemplateFiles {

  private static final String STANDARD_INPUT = "<stdin>";
  private static final int MORE_THAN_IS_READ = (32 << 20) + 1;

  private final ByteSearch anyResources = new ByteSearch("Resources");
  private final ByteSearch anyInclude = new ByteSearch(IncludeCall.NAME);
  private final ByteSearch anyType = new ByteSearch("AWS::");
  private final Map<Path, TemplateFile> templates = new HashMap<>();
  private final Set<Path> seen = new HashSet<>();
  private final ProblemList problems;
  private final IncludedFiles included;
  private int passedOver;

  TemplateFiles(ProblemList problems) {
    this.problems = problems;
    this.included = new IncludedFiles(problems);
  }

  /** How many files are templates. */
  int count() {
    return templates.size();
  }

  /** True where another template includes this one: then it is not a stack of its own. */
  boolean isIncluded(TemplateFile file) {
    return included.contain(file.place());
  }

  /** How many files of folders are not templates. */
  int passedOver() {
    return passedOver;
  }

  /**
   * A file met in a folder, if it is a template that was not read before. Where it cannot be read,
   * that is a problem only if it may be a template.
   */
  Optional<TemplateFile> met(FileLocation place) {
    if (!seen.add(place.real())) {
      return Optional.empty();
    }
    try {
      if (!anyResources.in(place.real()) && !anyInclude.in(place.real())) {
        passedOver++;
        return Optional.empty();
      }
      return metCandidate(place);
    } catch (IOException e) {
      problems.accept(new Problem(Code.UNREADABLE, "the file cannot be read", place.name(), 0, 0));
      return Optional.empty();
    }
  }

  private Optional<TemplateFile> metCandidate(FileLocation place) throws IOException {
    List<Problem> own = new ArrayList<>();
    Optional<SourceText> text = SourceText.read(place.real(), place.name(), own::add);
    Optional<Node> root =
        text.isPresent() ? NodeReader.read(text.get(), own::add) : Optional.empty();
    if (root.isPresent() && root.get() instanceof MapNode map) {
      IncludeExpansion.Whole whole = IncludeExpansion.in(text.get(), map, included, place.parent());
      if (TemplateReader.isTemplate(whole.root())) {
        own.forEach(problems);
        return Optional.of(keep(place, place.parent(), whole));
      }
    }
    if (root.isEmpty() && anyType.in(place.real())) {
      own.forEach(problems);
    } else {
      passedOver++;
    }
    return Optional.empty();
  }

  /** A file that the user named: it must be a template. */
  Optional<TemplateFile> namedByUser(FileLocation place) {
    return orFail(read(place, false));
  }

  /** A file that an assembly calls a template: it is one, even if it has no resources. */
  Optional<TemplateFile> namedByAssembly(FileLocation place) {
    return orFail(read(place, true));
  }

  /** A file that a template names: it must be a template, but it may be absent. */
  Optional<TemplateFile> namedByTemplate(FileLocation place) {
    return read(place, false);
  }

  /** Standard input, whose relative paths start from the current folder. */
  Optional<TemplateFile> standardInput(InputStream in, FileLocation currentFolder) {
    try {
      byte[] bytes = in.readNBytes(MORE_THAN_IS_READ);
      return orFail(
          SourceText.decode(bytes, STANDARD_INPUT, problems)
              .flatMap(text -> parse(currentFolder, currentFolder, text, false)));
    } catch (IOException e) {
      problems.named(
          new Problem(Code.UNREADABLE, "standard input cannot be read", STANDARD_INPUT, 0, 0));
      return Optional.empty();
    }
  }

  private Optional<TemplateFile> orFail(Optional<TemplateFile> read) {
    if (read.isEmpty()) {
      problems.namedFileFails();
    }
    return read;
  }

  private Optional<TemplateFile> read(FileLocation place, boolean calledTemplate) {
    TemplateFile known = templates.get(place.real());
    if (known != null) {
      return Optional.of(known);
    }
    seen.add(place.real());
    return SourceText.read(place.real(), place.name(), problems)
        .flatMap(text -> parse(place, place.parent(), text, calledTemplate));
  }

  private Optional<TemplateFile> parse(
      FileLocation place, FileLocation folder, SourceText text, boolean calledTemplate) {
    Optional<Node> root = NodeReader.read(text, problems);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (root.get() instanceof MapNode map) {
      IncludeExpansion.Whole whole = IncludeExpansion.in(text, map, included, folder);
      if (calledTemplate || TemplateReader.isTemplate(whole.root())) {
        return Optional.of(keep(place, folder, whole));
      }
    }
    problems.accept(
        new Problem(
            Code.NOT_A_TEMPLATE,
            "is not a template: it has no map `Resources` with a resource that has a `Type`",
            text.file().name(),
            0,
            0));
    return Optional.empty();
  }

  private TemplateFile keep(FileLocation place, FileLocation folder, IncludeExpansion.Whole whole) {
    TemplateFile file =
        new TemplateFile(place, folder, TemplateReader.read(whole.texts(), whole.root(), problems));
    templates.put(place.real(), file);
    return file;
  }
}
