package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API is named once, and what is printed as a cure can be typed. */
class NamesInTextTest {
  private static final String ROUTE =
      """
      Parameters:
        Museum: { Type: String }
        Root: { Type: String }
        Guard: { Type: String }
        Hall: { Type: String }
      Resources:
        Room:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Museum, ParentId: !Ref Root, PathPart: !Ref Hall }
        Visit:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Museum
            ResourceId: !Ref Room
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Guard
      """;

  private static String museum(String pool, String methods) {
    return """
        Parameters: { PoolArn: { Type: String, Default: none } }
        Resources:
          Museum: { Type: AWS::ApiGateway::RestApi, Properties: { Name: museum } }
          Guard:
            Type: AWS::ApiGateway::Authorizer
            Properties:
              Name: guard
              RestApiId: !Ref Museum
              Type: COGNITO_USER_POOLS
              IdentitySource: method.request.header.Authorization
              ProviderARNs: [%s]
          Open: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Museum, StageName: day } }
        """
            .formatted(pool)
        + methods;
  }

  private static String method(String name, String verb, String scopes) {
    return """
          %s:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Museum
              ResourceId: !GetAtt Museum.RootResourceId
              HttpMethod: %s
              AuthorizationType: COGNITO_USER_POOLS
              AuthorizerId: !Ref Guard
              AuthorizationScopes: %s
        """
        .formatted(name, verb, scopes);
  }

  private static final String POOL =
      """
        Visitors: { Type: AWS::Cognito::UserPool }
        App: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Visitors } }
      """;

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void openFolder() {
    session = Session.in(folder);
  }

  private String audited(String... words) {
    session.run(words);
    return session.out();
  }

  @Test
  void anApiWhoseMethodsStandInNestedStacksIsNamedOnce() throws IOException {
    session.write("route.yaml", ROUTE);
    String hall =
        """
          %s:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: route.yaml
              Parameters: { Museum: !Ref Museum, Root: !GetAtt Museum.RootResourceId, Guard: !Ref Guard, Hall: %s }
        """;
    session.write(
        "museum.yaml",
        museum(
            "!GetAtt Visitors.Arn",
            POOL + hall.formatted("East", "e") + hall.formatted("West", "w")));
    assertThat(audited("museum.yaml"))
        .startsWith("Museum, stage day: 2 methods take the ID token")
        .contains("  App gets one by SDK sign-in (SRP)        more:");
  }

  @Test
  void scopesInAnotherOrderAreTheSameScopes() throws IOException {
    session.write(
        "museum.yaml",
        museum(
            "!GetAtt Visitors.Arn",
            POOL
                + method("Look", "GET", "[aws.cognito.signin.user.admin, email]")
                + method("Paint", "PUT", "[email, aws.cognito.signin.user.admin]")));
    assertThat(audited("museum.yaml"))
        .contains("2 methods take an access token with one of the scopes");
  }

  @Test
  void theCureNamesTheSecondOfTwoRootsOfOneNameSoThatItCanBeTyped() throws IOException {
    String unknown =
        museum("!Ref PoolArn", method("Look", "GET", "!Ref AWS::NoValue"))
            .replace(", Default: none", "");
    session.write("east/museum.yaml", unknown);
    session.write("west/museum.yaml", unknown);
    assertThat(audited("east", "west"))
        .contains(
            "give --parameters museum:PoolArn=...,",
            "give --parameters 'museum (west/museum.yaml):PoolArn=...',");
    assertThat(audited("east", "west", "--parameters", "museum (west/museum.yaml):PoolArn=x"))
        .contains("1 undecided")
        .doesNotContain("museum (west/museum.yaml) has no value");
  }

  @Test
  void aParameterThatNoParentPassesIsPassedByTheParent() throws IOException {
    session.write("route.yaml", ROUTE);
    session.write(
        "museum.yaml",
        museum(
            "!GetAtt Visitors.Arn",
            POOL
                + """
                  East:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: route.yaml
                      Parameters: { Museum: !Ref Museum, Root: !GetAtt Museum.RootResourceId, Hall: e }
                """));
    assertThat(audited("museum.yaml"))
        .contains(
            """
            parameter Guard of museum/East has no value
              pass it in `Parameters` of the nested stack in museum
            """);
  }
}
