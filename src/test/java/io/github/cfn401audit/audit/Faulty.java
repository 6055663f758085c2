package io.github.cfn401audit.audit;

/** Templates with one fault each, for whoever wants it silent. */
public final class Faulty {

  /** A pool whose only client may not ask for openid, and two methods that take ID tokens. */
  public static final String OPENID =
      """
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { Domain: shop, UserPoolId: !Ref Pool }
        Web:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            SupportedIdentityProviders: [COGNITO]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [phone]
            CallbackURLs: ["https://shop.example.org/"]
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        List:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
        Place:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: POST
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [List, Place]
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  /** The same, but both methods ask for a scope that no client has. */
  public static final String SCOPES =
      OPENID
          .replace("[phone]", "[openid, phone]")
          .replace(
              "AuthorizerId: !Ref Users",
              "AuthorizerId: !Ref Users\n      AuthorizationScopes: [aws.cognito.signin.user.admin]");

  private Faulty() {}
}
