package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;

/**
 * A path of a custom domain that leads to an API.
 *
 * @param resource the mapping
 * @param api the API that it leads to
 * @param stage the name of the stage, whether written or given by a stage that is declared
 * @param host the host that viewers ask for, in words
 * @param isFollowed no where the domain goes by routing rules alone and ignores its mappings
 */
public record DomainMapping(
    StackResource resource, RestApi api, Resolved<String> stage, String host, Truth isFollowed) {
  private static final String STAGE = "Stage";

  /** The place of {@code Stage}, or of the mapping where it is absent. */
  public SourceRange stagePlace() {
    return resource.place(STAGE);
  }
}
