package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;

/**
 * A name among the properties of a resource that its type does not have.
 *
 * @param resource the resource
 * @param owner what does not have it: the type, or a property that is a map
 * @param name the name as it is written
 * @param range where it is written
 * @param meant the property that looks like it; the same name for an attribute of resources, which
 *     belongs beside the properties
 */
public record MisspeltProperty(
    StackResource resource, String owner, String name, SourceRange range, String meant) {

  /** True for an attribute that every resource has, such as {@code DependsOn}. */
  public boolean isAttribute() {
    return name.equals(meant);
  }
}
