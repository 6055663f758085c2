package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is assumed of a pool joins the stacks that mean it, and what is offered as a cure works. */
class AssumedLinksTest {
  private static final String ID = "eu-west-1_Mn0pQr5tU";

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void openFolder() {
    session = Session.in(folder);
  }

  private void orchard(String head, String arn) throws IOException {
    session.write(
        "orchard.yaml",
        head
            + """
            Resources:
              Orchard: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orchard } }
              Fence:
                Type: AWS::ApiGateway::Authorizer
                Properties:
                  Name: fence
                  RestApiId: !Ref Orchard
                  Type: COGNITO_USER_POOLS
                  IdentitySource: method.request.header.Authorization
                  ProviderARNs: [%s]
              Pick:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Orchard
                  ResourceId: !GetAtt Orchard.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: COGNITO_USER_POOLS
                  AuthorizerId: !Ref Fence
              Harvest:
                Type: AWS::ApiGateway::Deployment
                DependsOn: Pick
                Properties: { RestApiId: !Ref Orchard, StageName: autumn }
            """
                .formatted(arn));
  }

  private void people(String client) throws IOException {
    session.write(
        "people.yaml",
        """
        Resources:
          Pickers: { Type: AWS::Cognito::UserPool }
        """
            + client);
  }

  private static final String APP =
      "  App: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pickers } }\n";

  private String audited(String... words) {
    String[] all = new String[words.length + 1];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = ".";
    session.run(all);
    return session.out() + session.err();
  }

  private void assume(String pool) throws IOException {
    session.write(".cfn-401-audit.yaml", "assumptions: { pools: [" + pool + "] }\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref Guard                        | parameter: "orchard:Guard"
          !Ref Guard                        | parameter: Guard
          !ImportValue guard-arn            | import: guard-arn
          "{{resolve:ssm:/guard/arn}}"      | import: /guard/arn
          !ImportValue { "Fn::If": [Late, guard-arn, guard-arn] } | import: guard-arn
          { "Fn::GetStackOutput": { StackName: guards, OutputName: Arn } } | import: guards.Arn
          "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Mn0pQr5tU" | id: eu-west-1_Mn0pQr5tU
          """)
  void anAssumptionJoinsTheStacksThatMeanThePool(String arn, String held) throws IOException {
    people(APP);
    orchard(
        """
        Parameters: { Guard: { Type: String }, Hour: { Type: String, AllowedValues: [a, b] } }
        Conditions: { Late: !Equals [!Ref Hour, b] }
        """,
        arn);
    assertThat(audited()).contains("1 undecided");
    assume("{ pool: people/Pickers, " + held + " }");
    assertThat(audited()).contains("people/App gets one by SDK sign-in", "1 reachable");
  }

  @Test
  void theCureOfAParameterOffersThePoolsOfTheRunAndWorks() throws IOException {
    people(APP);
    orchard("Parameters: { Guard: { Type: String } }\n", "!Ref Guard");
    String cure = "{pool: people/Pickers, parameter: \"orchard:Guard\"}";
    assertThat(audited()).contains("`assumptions: {pools: [" + cure + "]}`");
    assume(cure);
    assertThat(audited()).contains("1 reachable");
  }

  @Test
  void theCureOfAnUnknownPoolCanBePasted() throws IOException {
    orchard("", "\"arn:aws:cognito-idp:eu-west-1:111122223333:userpool/" + ID + "\"");
    String cure = "{name: Users, id: " + ID + ", clients: [{name: app, grants: [sdk_sign_in]}]}";
    assertThat(audited()).contains("`assumptions: {pools: [" + cure + "]}`");
    assume(cure);
    assertThat(audited()).contains("1 reachable");
  }

  @Test
  void clientsOfADeclaredPoolCanBeAssumed() throws IOException {
    people("Outputs: { Arn: { Value: !GetAtt Pickers.Arn, Export: { Name: pickers } } }\n");
    orchard("", "!ImportValue pickers");
    assertThat(audited()).contains("1 undecided");
    assume(
        "{ pool: Pickers, clients: [{ name: kiosk, grants: [authorization_code], scopes: [openid] }] }");
    assertThat(audited()).contains("kiosk gets one by code flow", "1 reachable", "assumption in");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aFixedIdOfAuthorizerAndClientIsOnePool() throws IOException {
    session.write(
        "kiosk.yaml",
        """
        Resources:
          Kiosk: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: %s } }
        """
            .formatted(ID));
    orchard("", "\"arn:aws:cognito-idp:eu-west-1:111122223333:userpool/" + ID + "\"");
    assertThat(audited()).contains("kiosk/Kiosk gets one by SDK sign-in", "1 reachable");
  }

  @Test
  void anIdAloneMakesNoDomain() throws IOException {
    session.write(
        "kiosk.yaml",
        """
        Resources:
          Kiosk:
            Type: AWS::Cognito::UserPoolClient
            Properties:
              UserPoolId: %s
              ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
              AllowedOAuthFlowsUserPoolClient: true
              AllowedOAuthFlows: [code]
              AllowedOAuthScopes: [openid]
              CallbackURLs: ["https://orchard.example.org/"]
              SupportedIdentityProviders: [COGNITO]
        """
            .formatted(ID));
    orchard("", "\"arn:aws:cognito-idp:eu-west-1:111122223333:userpool/" + ID + "\"");
    assume("{ name: Pickers, id: " + ID + " }");
    assertThat(audited()).contains("whether Pickers has a domain is not known", "1 undecided");
    assume(
        "{ name: Pickers, id: "
            + ID
            + ", clients: [{ name: shop, grants: [implicit], scopes: [openid] }] }");
    assertThat(audited()).contains("Kiosk gets one by code flow", "1 reachable");
  }

  @Test
  void aFixedRegionIsOnlyPossiblyThatOfThePool() throws IOException {
    session.write(
        "one.yaml",
        """
        Resources:
          Pickers: { Type: AWS::Cognito::UserPool }
        """
            + APP
            + """
              Orchard: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orchard } }
              Fence:
                Type: AWS::ApiGateway::Authorizer
                Properties:
                  Name: fence
                  RestApiId: !Ref Orchard
                  Type: COGNITO_USER_POOLS
                  IdentitySource: method.request.header.Authorization
                  ProviderARNs: [!Sub "arn:aws:cognito-idp:eu-north-1:444455556666:userpool/${Pickers}"]
              Pick:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Orchard
                  ResourceId: !GetAtt Orchard.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: COGNITO_USER_POOLS
                  AuthorizerId: !Ref Fence
              Harvest:
                Type: AWS::ApiGateway::Deployment
                DependsOn: Pick
                Properties: { RestApiId: !Ref Orchard, StageName: autumn }
            """);
    assertThat(audited())
        .contains(
            "1 undecided",
            "give --parameters one:AWS::Region=eu-north-1",
            "give --parameters one:AWS::AccountId=444455556666");
    assertThat(
            audited(
                "--parameters",
                "one:AWS::Region=eu-north-1",
                "--parameters",
                "AWS::AccountId=444455556666"))
        .contains("1 reachable");
    session.write(
        ".cfn-401-audit.yaml",
        "assumptions: { parameters: { one: { 'AWS::Region': eu-north-1, 'AWS::AccountId': \"444455556666\" } } }\n");
    assertThat(audited()).contains("1 reachable");
  }

  @Test
  void anAssumptionWithoutEffectSaysWhyNot() throws IOException {
    people(APP);
    orchard("", "!ImportValue guard-arn");
    assume("{ pool: people/Pickers, import: guardarn }");
    assertThat(audited("--verbose")).contains("no stack refers to a pool by the import guardarn");
  }

  /** The template shows that there is code, and not what the code does. */
  @Test
  void whatATriggerAddsCanBeAssumed() throws IOException {
    people(
        """
          Badges:
            Type: AWS::Cognito::UserPoolResourceServer
            Properties:
              UserPoolId: !Ref Pickers
              Identifier: fruit
              Name: fruit
              Scopes: [{ ScopeName: pick, ScopeDescription: pick }]
        Outputs: { Arn: { Value: !GetAtt Pickers.Arn, Export: { Name: pickers } } }
        """
            .replace("Outputs", APP + "Outputs"));
    session.write(
        "people.yaml",
        session
            .read("people.yaml")
            .replace(
                "Pickers: { Type: AWS::Cognito::UserPool }",
                "Pickers: { Type: AWS::Cognito::UserPool, Properties: { UserPoolTier: ESSENTIALS, LambdaConfig: "
                    + "{ PreTokenGenerationConfig: { LambdaVersion: V2_0, LambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:badges' } } } }"));
    orchard("", "!ImportValue pickers");
    session.write(
        "orchard.yaml",
        session
            .read("orchard.yaml")
            .replace(
                "AuthorizerId: !Ref Fence",
                "AuthorizerId: !Ref Fence\n      AuthorizationScopes: [fruit/pick]"));
    assertThat(audited())
        .contains("1 undecided", "`assumptions: {triggers: [{pool: people/Pickers, adds: []}]}`");
    session.write(
        ".cfn-401-audit.yaml",
        "assumptions: {triggers: [{pool: people/Pickers, adds: [fruit/pick]}]}\n");
    assertThat(audited())
        .contains("1 reachable", "that the pre token generation trigger of Pickers");
    session.write(
        ".cfn-401-audit.yaml", "assumptions: {triggers: [{pool: people/Pickers, adds: []}]}\n");
    assertThat(audited()).doesNotContain("1 undecided");
  }
}
