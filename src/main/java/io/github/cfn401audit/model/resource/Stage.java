package io.github.cfn401audit.model.resource;

/**
 * A stage, declared by itself or by the {@code StageName} of a deployment.
 *
 * @param declared the {@code AWS::ApiGateway::Stage} or {@code AWS::ApiGateway::Deployment}
 * @param api the API it serves
 * @param name {@code StageName}
 * @param deployment what it serves
 */
public record Stage(
    StackResource declared, RestApi api, Resolved<String> name, Link<Deployment> deployment) {}
