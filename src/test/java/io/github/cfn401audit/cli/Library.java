package io.github.cfn401audit.cli;

/** A small library: a browser and a nightly job call its API. */
final class Library {
  private Library() {}

  static final String TEMPLATE =
      """
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: library } }
        Readers: { Type: AWS::Cognito::UserPool }
        SignIn:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Readers, Domain: lib }
        Scopes:
          Type: AWS::Cognito::UserPoolResourceServer
          Properties:
            UserPoolId: !Ref Readers
            Identifier: books
            Name: books
            Scopes: [{ ScopeName: read, ScopeDescription: read books }]
        Web:
          Type: AWS::Cognito::UserPoolClient
          DependsOn: Scopes
          Properties:
            UserPoolId: !Ref Readers
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid, books/read]
            CallbackURLs: [https://library.example/back]
            SupportedIdentityProviders: [COGNITO]
        Job:
          Type: AWS::Cognito::UserPoolClient
          DependsOn: Scopes
          Properties:
            ClientName: nightly job
            UserPoolId: !Ref Readers
            GenerateSecret: true
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [client_credentials]
            AllowedOAuthScopes: [books/read]
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
        Door:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: readers
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Readers.Arn]
        BooksPath:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: books }
        LoansPath:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: loans }
        LoanPath:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Api, ParentId: !Ref LoansPath, PathPart: "{id}" }
        HealthPath:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: health }
        Books:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref BooksPath
            HttpMethod: GET
            ApiKeyRequired: true
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Door
            AuthorizationScopes: [books/read]
        Loan:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref LoanPath
            HttpMethod: ANY
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Door
        Health:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref HealthPath
            HttpMethod: GET
            AuthorizationType: NONE
        Plan:
          Type: AWS::ApiGateway::UsagePlan
          Properties: { ApiStages: [{ ApiId: !Ref Api, Stage: live }] }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Books, Loan, Health]
          Properties: { RestApiId: !Ref Api, StageName: live }
      """;
}
