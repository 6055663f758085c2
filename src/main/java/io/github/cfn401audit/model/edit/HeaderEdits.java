package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;

/** Changes of the header values that API Gateway is told to answer with. */
public final class HeaderEdits {
  private static final List<String> HOLDERS = List.of("ResponseParameters", "Integration");

  private HeaderEdits() {}

  /** The gateway response or the integration of the method has another text at this place. */
  public static Change write(
      StackResource resource, String before, SourceRange place, String after) {
    String property =
        HOLDERS.stream()
            .filter(name -> !resource.properties().value(name).isAbsent())
            .findFirst()
            .orElseThrow();
    return new Change.Reworded(resource, property, before, place, after);
  }
}
