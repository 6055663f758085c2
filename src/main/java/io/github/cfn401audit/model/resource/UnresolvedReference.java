package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
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

  /** The same reference, which one more resource makes. */
  public UnresolvedReference alsoBy(StackResource other) {
    if (other.equals(resource) || others.contains(other)) {
      return this;
    }
    List<StackResource> all = new ArrayList<>(others);
    all.add(other);
    return new UnresolvedReference(resource, property, range, message, label, all);
  }
}
