package io.github.cfn401audit.audit;

/** A template of one API with one guarded method, one pool with a domain, and one client. */
final class Bakery {
  private Bakery() {}

  private static final String FRAME =
      """
      %s
      Resources:
        Guests: { Type: AWS::Cognito::UserPool }
        Counter:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Guests
            %s
        Entrance:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Guests, Domain: bakery }
        Shop: { Type: AWS::ApiGateway::RestApi, Properties: { Name: bakery } }
        Bread:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Shop, ParentId: !GetAtt Shop.RootResourceId, PathPart: bread }
        Door:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: door
            RestApiId: !Ref Shop
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Guests.Arn]
        Buy:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Shop
            ResourceId: !Ref Bread
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Door
            Integration: { Type: MOCK }
            %s
        Release:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Buy]
          Properties: { RestApiId: !Ref Shop, StageName: main }
      """;

  /** The template with sections before its resources, and more properties of client and method. */
  static String with(String sections, String ofClient, String ofMethod) {
    return FRAME.formatted(
        sections.strip(), indented(ofClient, "      "), indented(ofMethod, "      "));
  }

  /** The template with sections before its resources and more properties of the method. */
  static String with(String sections, String ofMethod) {
    return with(sections, "", ofMethod);
  }

  private static String indented(String lines, String by) {
    return lines.strip().replace("\n", "\n" + by);
  }
}
