package io.github.cfn401audit.model.resource;

import java.util.Set;

/**
 * A snapshot of an API, taken when it is created.
 *
 * @param resource the {@code AWS::ApiGateway::Deployment}
 * @param api the API it copies
 * @param stageName {@code StageName}: the stage that it makes itself
 * @param waitsFor the logical ids of its stack that exist before it is created
 */
public record Deployment(
    StackResource resource, RestApi api, Resolved<String> stageName, Set<String> waitsFor) {
  public Deployment {
    waitsFor = Set.copyOf(waitsFor);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deployment deployment && resource.equals(deployment.resource);
  }

  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
