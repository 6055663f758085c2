package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;

/**
 * A stage, declared by itself or by the {@code StageName} of a deployment.
 *
 * @param resource the {@code AWS::ApiGateway::Stage} or {@code AWS::ApiGateway::Deployment}
 * @param api the API it serves
 * @param name {@code StageName}
 * @param deployment what it serves
 */
public record Stage(
    StackResource resource, RestApi api, Resolved<String> name, Link<Deployment> deployment) {

  /** The place of {@code DeploymentId}, or of the stage where it is absent. */
  public SourceRange deploymentPlace() {
    return resource.place("DeploymentId");
  }
}
