package io.github.cfn401audit.assembly;

import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The CDK construct paths of one stack's resources. The metadata beside a template is read when a
 * path is first asked for.
 */
public final class ConstructPaths {
  private static final ConstructPaths NONE = new ConstructPaths(Map.of(), Map::of, "");

  private final Map<String, Resource> resources;
  private final Supplier<Map<String, String>> idsByPath;
  private final String prefix;

  private ConstructPaths(
      Map<String, Resource> resources, Supplier<Map<String, String>> idsByPath, String prefix) {
    this.resources = resources;
    this.idsByPath = idsByPath;
    this.prefix = prefix;
  }

  /** No resource has a path. */
  public static ConstructPaths none() {
    return NONE;
  }

  /**
   * The paths of a stack.
   *
   * @param idsByPath the logical id by construct path, as metadata has them
   * @param prefix the path of the stack, which all its resources share; metadata holds those of
   *     nested stacks too
   */
  static ConstructPaths of(
      Template template, Supplier<Map<String, String>> idsByPath, String prefix) {
    return new ConstructPaths(template.resources(), idsByPath, prefix);
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
      boolean ours = prefix.isEmpty() || path.startsWith(prefix + "/");
      if (ours
          && entry.getValue().equals(logicalId)
          && (shortest.isEmpty() || path.length() < shortest.length())) {
        shortest = path;
      }
    }
    return shortest;
  }
}
