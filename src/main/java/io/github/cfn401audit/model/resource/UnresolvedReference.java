package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A reference that CloudFormation cannot resolve.
 *
 * @param resource the resource that refers
 * @param property its property that does, or the parameter that it passes to a nested stack
 * @param range the reference
 * @param message what it does, behind the names of the property and the resource
 * @param label what is wrong with it, with the name that is meant where one is near
 * @param others further resources that refer to the same name
 */
public record UnresolvedReference(
    StackResource resource,
    String property,
    SourceRange range,
    String message,
    String label,
    List<StackResource> others) {
  public UnresolvedReference {
    others = List.copyOf(others);
  }

  /** The same reference, which one more resource makes. The first by its id stands for all. */
  public UnresolvedReference and(UnresolvedReference other) {
    if (other.resource.equals(resource) || others.contains(other.resource)) {
      return this;
    }
    if (other.resource.logicalId().compareTo(resource.logicalId()) < 0) {
      return other.and(others, resource);
    }
    return and(others, other.resource);
  }

  private UnresolvedReference and(List<StackResource> some, StackResource last) {
    List<StackResource> all = new ArrayList<>(some);
    all.add(last);
    all.sort(Comparator.comparing(StackResource::logicalId));
    return new UnresolvedReference(resource, property, range, message, label, all);
  }
}
