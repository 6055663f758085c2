package io.github.cfn401audit.world;

import java.util.Map;

/**
 * What {@code Ref} and {@code Fn::GetAtt} give, where that is the same as something else. From the
 * "Return values" of each page under
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html.
 */
final class ReturnValues {
  private ReturnValues() {}

  /** The attribute that says the same as {@code Ref}, by type. */
  private static final Map<String, String> SAME_AS_REF =
      Map.of(
          "AWS::Cognito::UserPool", "UserPoolId",
          "AWS::Cognito::UserPoolClient", "ClientId",
          "AWS::ApiGateway::Authorizer", "AuthorizerId",
          "AWS::ApiGateway::Deployment", "DeploymentId",
          "AWS::ApiGateway::RestApi", "RestApiId",
          "AWS::ApiGateway::Resource", "ResourceId");

  /** The property whose value {@code Ref} gives, by type. */
  private static final Map<String, String> REF_IS_PROPERTY =
      Map.of(
          "AWS::Cognito::UserPoolResourceServer", "Identifier",
          "AWS::Cognito::UserPoolDomain", "Domain",
          "AWS::ApiGateway::Stage", "StageName");

  static boolean isRef(String type, String attribute) {
    return attribute.equals(SAME_AS_REF.get(type));
  }

  /** The property that {@code Ref} repeats; empty text for other types. */
  static String refProperty(String type) {
    return REF_IS_PROPERTY.getOrDefault(type, "");
  }
}
