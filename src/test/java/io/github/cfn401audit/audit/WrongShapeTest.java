package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.OpenQuestion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of a shape that nobody can read decides nothing. */
class WrongShapeTest {
  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  private void staysOpen(String template) throws IOException {
    audited.file("b.yaml", template);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is undecided");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bread/buy", "''", "{ bread: buy }", "{}", "[{ bread: buy }]"})
  void scopesOfAMethod(String scopes) throws IOException {
    staysOpen(Bakery.with("", "AuthorizationScopes: " + scopes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!GetAtt Guests.Arn", "bread", "{ Arn: !GetAtt Guests.Arn }", "{}", "[{}]"})
  void poolsOfAnAuthorizer(String arns) throws IOException {
    staysOpen(Bakery.with("", "").replace("[!GetAtt Guests.Arn]", arns));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AllowedOAuthFlows: code                   | AllowedOAuthScopes: [openid]
          AllowedOAuthFlows: { code: true }         | AllowedOAuthScopes: [openid]
          AllowedOAuthFlows: [code]                 | AllowedOAuthScopes: email
          AllowedOAuthFlows: [code]                 | AllowedOAuthScopes: { email: true }
          """)
  void settingsOfAClient(String flows, String scopes) throws IOException {
    staysOpen(
        Bakery.with(
            "",
            """
            AllowedOAuthFlowsUserPoolClient: true
            CallbackURLs: [https://bakery.example.org/]
            SupportedIdentityProviders: [COGNITO]
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            %s
            %s
            """
                .formatted(flows, scopes),
            ""));
  }

  @Test
  void theCauseSaysWhatIsWrong() throws IOException {
    audited.file("b.yaml", Bakery.with("", "AuthorizationScopes: bread/buy"));
    assertThat(audited.result().methods().get(0).undecided())
        .containsExactly(
            new OpenQuestion("AuthorizationScopes of Buy is not a list", "write it as a list"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GOOD                          | [{ Guests: bread/buy }]     | the scopes of GET /bread are not a list
          GOOD                          | [{ Guests: { bread: buy } }] | the scopes of GET /bread are not a list
          GOOD                          | { Guests: [] }              | `security` of GET /bread is not a list
          GOOD                          | [Guests]                    | a requirement in `security` of GET /bread is not a map
          [Guests]                      | [{ Guests: [] }]            | the security schemes are not a map
          { Guests: cognito }           | [{ Guests: [] }]            | security scheme Guests is not a map
          { Guests: { x-amazon-apigateway-authtype: cognito_user_pools, x-amazon-apigateway-authorizer: pool } } | [{ Guests: [] }] | `x-amazon-apigateway-authorizer` is not a map
          """)
  void partsOfADocument(String schemes, String security, String problem) throws IOException {
    staysOpen(
        """
        Resources:
          Guests: { Type: AWS::Cognito::UserPool }
          Counter: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Guests } }
          Shop:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                swagger: "2.0"
                securityDefinitions: %s
                paths:
                  /bread:
                    get:
                      security: %s
          Release:
            Type: AWS::ApiGateway::Deployment
            Properties: { RestApiId: !Ref Shop, StageName: main }
        """
            .formatted(
                schemes.replace(
                    "GOOD",
                    "{ Guests: { type: apiKey, in: header, name: Authorization,"
                        + " x-amazon-apigateway-authtype: cognito_user_pools,"
                        + " x-amazon-apigateway-authorizer: { type: cognito_user_pools,"
                        + " providerARNs: [!GetAtt Guests.Arn] } } }"),
                security));
    assertThat(audited.result().problems())
        .anySatisfy(said -> assertThat(said.message()).isEqualTo(problem));
  }
}
