package io.github.cfn401audit.suppression;

import io.github.cfn401audit.assembly.FileGlob;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.values.ResourceId;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a suppression names, besides its rule. */
sealed interface SuppressionScope {

  /** True where it names this place. */
  boolean covers(SuppressiblePlace place);

  /**
   * What the configuration file says; all of it has to be true. Nothing said is true everywhere.
   *
   * @param resource {@code [STACK/]LOGICAL-ID}
   * @param construct the path of a construct; it goes for all below it, too
   * @param file a glob for the file that a finding stands in
   * @param folder where the paths of files begin
   * @param request such as {@code GET /orders}
   */
  record Narrowed(
      Optional<String> resource,
      Optional<String> construct,
      Optional<FileGlob> file,
      Path folder,
      Optional<String> request)
      implements SuppressionScope {

    @Override
    public boolean covers(SuppressiblePlace place) {
      return resource.map(place::isResource).orElse(true)
          && construct.map(place::isBelow).orElse(true)
          && request.map(place.request()::equals).orElse(true)
          && file.map(glob -> matches(glob, place.reportedIn())).orElse(true);
    }

    private boolean matches(FileGlob glob, SourceFile file) {
      Optional<Path> path =
          file.path().filter(one -> Objects.equals(one.getRoot(), folder.getRoot()));
      return path.map(folder::relativize)
          .map(from -> glob.matches(from) || glob.matches(from.getFileName()))
          .orElse(false);
    }
  }

  /**
   * Resources in whose metadata it stands, or that are made of an operation in which it stands, and
   * all that is made of them.
   *
   * @param bodies where they are written
   */
  record OfResources(Set<ResourceId> resources, Set<SourceRange> bodies)
      implements SuppressionScope {
    @Override
    public boolean covers(SuppressiblePlace place) {
      String stack = place.resource().stack();
      String logicalId = place.resource().logicalId();
      return resources.contains(new ResourceId(stack, logicalId))
          || resources.contains(new ResourceId(stack, PartName.written(logicalId)))
          || bodies.stream().anyMatch(body -> holds(body, place.range()));
    }

    private static boolean holds(SourceRange body, SourceRange range) {
      return body.file() == range.file()
          && body.start() <= range.start()
          && range.end() <= body.end();
    }
  }

  /** A line of a file. */
  record OfLine(SourceFile file, int line) implements SuppressionScope {
    @Override
    public boolean covers(SuppressiblePlace place) {
      return place.range().file() == file && place.range().line() == line;
    }
  }

  /** A construct of a CDK app, with all below it, in the stacks whose metadata say so. */
  record OfConstruct(String path, Set<String> stacks) implements SuppressionScope {
    @Override
    public boolean covers(SuppressiblePlace place) {
      return stacks.contains(place.resource().stack()) && place.isBelow(path);
    }
  }
}
