package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Subject;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the places that a finding speaks of.
 *
 * @param subject the resource
 * @param range where it stands
 * @param reportedIn the file in which the finding stands
 * @param request the request, where the resource is a method; else empty
 */
record SuppressiblePlace(
    Subject subject, SourceRange range, SourceFile reportedIn, String request) {

  /** Every resource of a world. */
  static List<SuppressiblePlace> allOf(World world) {
    List<SuppressiblePlace> places = new ArrayList<>();
    for (StackInstance stack : world.stacks()) {
      for (Resource resource : stack.resources()) {
        Subject subject =
            new Subject(
                stack.id().name(), resource.logicalId(), stack.constructPath(resource.logicalId()));
        places.add(new SuppressiblePlace(subject, resource.range(), resource.range().file(), ""));
      }
    }
    return places;
  }

  /** Every method. */
  static List<SuppressiblePlace> of(List<AccessRow> methods) {
    List<SuppressiblePlace> places = new ArrayList<>();
    for (AccessRow row : methods) {
      places.add(
          new SuppressiblePlace(
              new Subject(row.stack(), row.method(), ""),
              row.range(),
              row.range().file(),
              row.request()));
    }
    return places;
  }

  /** True for {@code [STACK/]LOGICAL-ID} of the resource, or of the one that brings it. */
  boolean isResource(String name) {
    String written = PartName.written(subject.logicalId());
    return name.equals(subject.logicalId())
        || name.equals(written)
        || name.equals(subject.stack() + "/" + subject.logicalId())
        || name.equals(subject.stack() + "/" + written);
  }

  /** True for the construct of that path, and for those below it. */
  boolean isBelow(String path) {
    return subject.constructPath().equals(path) || subject.constructPath().startsWith(path + "/");
  }

  /** What a message calls it. */
  String name() {
    return request.isEmpty() ? subject.name() : request;
  }
}
