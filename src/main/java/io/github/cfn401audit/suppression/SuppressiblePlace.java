package io.github.cfn401audit.suppression;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A place that a suppression may name.
 *
 * @param resource the resource
 * @param range where it stands
 * @param reportedIn the file in which the finding stands
 * @param request the request, where the resource is a method; else empty
 */
record SuppressiblePlace(
    FindingResource resource, SourceRange range, SourceFile reportedIn, String request) {

  /** Every resource of a world. */
  public static List<SuppressiblePlace> allOf(World world) {
    List<SuppressiblePlace> places = new ArrayList<>();
    for (StackInstance stack : world.stacks()) {
      for (Resource resource : stack.resources()) {
        FindingResource named =
            new FindingResource(
                stack.id().name(), resource.logicalId(), stack.constructPath(resource.logicalId()));
        places.add(new SuppressiblePlace(named, resource.range(), resource.range().file(), ""));
      }
    }
    return places;
  }

  /** Every method. */
  public static List<SuppressiblePlace> of(List<AccessRow> methods) {
    List<SuppressiblePlace> places = new ArrayList<>();
    for (AccessRow row : methods) {
      places.add(
          new SuppressiblePlace(
              new FindingResource(row.stack(), row.method(), ""),
              row.range(),
              row.range().file(),
              row.request()));
    }
    return places;
  }

  /** True for {@code [STACK/]LOGICAL-ID} of the resource, or of the one that brings it. */
  public boolean isResource(String name) {
    String written = PartName.written(resource.logicalId());
    return name.equals(resource.logicalId())
        || name.equals(written)
        || name.equals(resource.stack() + "/" + resource.logicalId())
        || name.equals(resource.stack() + "/" + written);
  }

  /** True for the construct of that path, and for those below it. */
  public boolean isBelow(String path) {
    return resource.constructPath().equals(path) || resource.constructPath().startsWith(path + "/");
  }

  /** What a message calls it. */
  public String name() {
    return request.isEmpty() ? resource.name() : request;
  }
}
