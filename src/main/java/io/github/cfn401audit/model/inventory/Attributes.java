package io.github.cfn401audit.model.inventory;

import java.util.List;
import java.util.Map;

/**
 * Lists what {@code Fn::GetAtt} gives of the resources on the way from a method to a client. From
 * the "Return values" of each page under
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html.
 */
final class Attributes {
  private static final Map<String, List<String>> OF =
      Map.of(
          "AWS::ApiGateway::RestApi", List.of("RestApiId", "RootResourceId"),
          "AWS::ApiGateway::Resource", List.of("ResourceId"),
          "AWS::ApiGateway::Authorizer", List.of("AuthorizerId"),
          "AWS::ApiGateway::Deployment", List.of("DeploymentId"),
          "AWS::Cognito::UserPool", List.of("Arn", "ProviderName", "ProviderURL", "UserPoolId"),
          "AWS::Cognito::UserPoolClient", List.of("ClientId", "ClientSecret", "Name"));

  private Attributes() {}

  /** The attributes of a type; none for a type that is not listed. */
  static List<String> of(String type) {
    return OF.getOrDefault(type, List.of());
  }
}
