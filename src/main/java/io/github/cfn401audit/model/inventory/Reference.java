package io.github.cfn401audit.model.inventory;

import java.util.List;

/**
 * A property by which a resource on the way from a method to a client leads to the next one.
 *
 * @param type the type of the resource
 * @param property the property
 * @param targets the types of what it leads to, the one that no other stands in for first
 */
record Reference(String type, String property, List<String> targets) {
  private static final String API = "AWS::ApiGateway::RestApi";
  private static final String PATH = "AWS::ApiGateway::Resource";
  private static final String POOL = "AWS::Cognito::UserPool";
  private static final String SCOPES = "AWS::Cognito::UserPoolResourceServer";

  /** Where a name that is not declared has a row of its own. */
  static final String AUTHORIZER_ID = "AuthorizerId";

  static final List<Reference> ALL =
      List.of(
          of("AWS::ApiGateway::Method", "RestApiId", API),
          of("AWS::ApiGateway::Method", "ResourceId", API, PATH),
          of("AWS::ApiGateway::Method", AUTHORIZER_ID, "AWS::ApiGateway::Authorizer"),
          of("AWS::ApiGateway::Method", "AuthorizationScopes", SCOPES),
          of(PATH, "RestApiId", API),
          of(PATH, "ParentId", API, PATH),
          of("AWS::ApiGateway::Authorizer", "RestApiId", API),
          of("AWS::ApiGateway::Authorizer", "ProviderARNs", POOL),
          of("AWS::ApiGateway::Deployment", "RestApiId", API),
          of("AWS::ApiGateway::Stage", "RestApiId", API),
          of("AWS::ApiGateway::Stage", "DeploymentId", "AWS::ApiGateway::Deployment"),
          of("AWS::Cognito::UserPoolClient", "UserPoolId", POOL),
          of("AWS::Cognito::UserPoolClient", "AllowedOAuthScopes", SCOPES),
          of("AWS::Cognito::UserPoolDomain", "UserPoolId", POOL),
          of(SCOPES, "UserPoolId", POOL));

  private static Reference of(String type, String property, String... targets) {
    return new Reference(type, property, List.of(targets));
  }
}
