package io.github.cfn401audit.assembly;

import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds the CDK construct paths of one stack's resources, and what the app acknowledged at them.
 * The metadata beside a template is read when it is first needed.
 */
public final class ConstructPaths {
  private static final ConstructPaths NONE =
      new ConstructPaths(Map.of(), Map::of, List::of, path -> List.of(), "");

  private final Map<String, Resource> resources;
  private final Supplier<Map<String, String>> idsByPath;
  private final Supplier<List<Acknowledgement>> acknowledged;
  private final Function<String, List<String>> traces;
  private final String prefix;

  private ConstructPaths(
      Map<String, Resource> resources,
      Supplier<Map<String, String>> idsByPath,
      Supplier<List<Acknowledgement>> acknowledged,
      Function<String, List<String>> traces,
      String prefix) {
    this.resources = resources;
    this.idsByPath = idsByPath;
    this.acknowledged = acknowledged;
    this.traces = traces;
    this.prefix = prefix;
  }

  /** No resource has a path. */
  public static ConstructPaths none() {
    return NONE;
  }

  /**
   * The paths of a stack with metadata.
   *
   * @param prefix the path of the stack, which all its resources share; metadata holds those of
   *     nested stacks too
   */
  static ConstructPaths of(Template template, AssemblyMetadata metadata, String prefix) {
    return new ConstructPaths(
        template.resources(),
        metadata::logicalIds,
        metadata::acknowledgements,
        metadata::creationTrace,
        prefix);
  }

  /** The paths of a stack without metadata, which its template alone gives. */
  static ConstructPaths of(Template template) {
    return new ConstructPaths(template.resources(), Map::of, List::of, path -> List.of(), "");
  }

  /**
   * What the app acknowledged at constructs of the stack or of others that share its metadata:
   * nested ones, and the one that nests it.
   */
  public List<Acknowledgement> acknowledgements() {
    return acknowledged.get();
  }

  /**
   * The trace that the CDK kept of a construct, innermost frame first; empty where there is none.
   */
  public List<String> creationTrace(String constructPath) {
    return traces.apply(constructPath);
  }

  /** The path of a resource without a leading slash; empty where there is none. */
  public String of(String logicalId) {
    Resource resource = resources.get(logicalId);
    if (resource == null) {
      return "";
    }
    return resource.metadata("aws:cdk:path").orElseGet(() -> fromMetadata(logicalId));
  }

  /** The resource of a nested stack lies deeper than one of the stack itself: the shortest path. */
  private String fromMetadata(String logicalId) {
    String shortest = "";
    for (Map.Entry<String, String> entry : idsByPath.get().entrySet()) {
      String path = entry.getKey().startsWith("/") ? entry.getKey().substring(1) : entry.getKey();
      boolean isInStack = prefix.isEmpty() || path.startsWith(prefix + "/");
      if (isInStack
          && entry.getValue().equals(logicalId)
          && (shortest.isEmpty() || path.length() < shortest.length())) {
        shortest = path;
      }
    }
    return shortest;
  }
}
