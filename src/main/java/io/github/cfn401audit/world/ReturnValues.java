package io.github.cfn401audit.world;

import java.util.Map;

/**
 * Tables of the return values of {@code Ref} and {@code Fn::GetAtt} that repeat something else.
 * From the "Return values" of each page under
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

  /** The property whose value an attribute or {@code Ref} gives, by type and attribute. */
  private static final Map<String, String> IS_PROPERTY =
      Map.of(
          "AWS::Cognito::UserPoolResourceServer.Ref", "Identifier",
          "AWS::Cognito::UserPoolDomain.Ref", "Domain",
          "AWS::Cognito::UserPoolIdentityProvider.Ref", "ProviderName",
          "AWS::ApiGateway::Stage.Ref", "StageName",
          "AWS::SSM::Parameter.Ref", "Name",
          "AWS::SSM::Parameter.Value", "Value");

  static boolean isRef(String type, String attribute) {
    return attribute.equals(SAME_AS_REF.get(type));
  }

  /** The property that an attribute or {@code Ref} repeats; empty text where it repeats none. */
  static String property(String type, String attribute) {
    return IS_PROPERTY.getOrDefault(type + "." + attribute, "");
  }
}
