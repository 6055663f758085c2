package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;

/**
 * A stage, declared by itself or by the {@code StageName} of a deployment.
 *
 * @param resource the {@code AWS::ApiGateway::Stage} or {@code AWS::ApiGateway::Deployment}
 * @param api the API it serves
 * @param name {@code StageName}
 * @param deployment what it serves
 * @param variables {@code Variables}: the stage variables
 */
public record Stage(
    StackResource resource,
    RestApi api,
    Resolved<String> name,
    Link<Deployment> deployment,
    TextMap variables) {

  /** Reads a stage that is a resource of its own. */
  public static Stage of(StackResource resource, RestApi api, Link<Deployment> deployment) {
    PropertyReader properties = resource.properties();
    return new Stage(
        resource,
        api,
        properties.literal("StageName"),
        deployment,
        properties.entries("Variables"));
  }

  /** Reads the stage that a deployment makes by itself. */
  public static Stage of(Deployment deployment) {
    return new Stage(
        deployment.resource(),
        deployment.api(),
        deployment.stageName(),
        new Link.To<>(deployment),
        deployment.resource().properties().inside("StageDescription").entries("Variables"));
  }

  /** The place of {@code DeploymentId}, or of the stage where it is absent. */
  public SourceRange deploymentPlace() {
    return resource.place("DeploymentId");
  }

  /** Its name for a message. */
  public String shown() {
    return name.shown(resource.logicalId());
  }

  /**
   * True where all that it tells of variables is here. A stage that a deployment makes in passing
   * tells nothing: it may have been there before.
   */
  public boolean tellsVariables() {
    return variables.written() || isResource();
  }

  /** True for a stage that is a resource of its own. */
  public boolean isResource() {
    return resource.type().equals("AWS::ApiGateway::Stage");
  }

  /** The value of a stage variable: absent where the stage certainly has none of that name. */
  public Resolved<Text> variable(String name) {
    return StageVariables.canBeNamed(name)
        ? variables.entry(name)
        : new Resolved.Absent<>(variables.range());
  }
}
