package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stacks are joined by what some scenario joins, and each scenario has its own links. */
class ScenarioLinksTest {
  private static final String SEASON =
      "Parameters: { Season: { Type: String, AllowedValues: [summer, winter]%s } }\n";

  @TempDir Path folder = Path.of("");
  private Audited harbour = new Audited(folder);

  @BeforeEach
  void begin() {
    harbour = new Audited(folder);
  }

  /** An API whose only method takes an ID token of what is written. */
  private void berths(String head, String arn, String scopes) throws IOException {
    harbour.file(
        "berths.yaml",
        head
            + """
            Resources:
              Berths: { Type: AWS::ApiGateway::RestApi, Properties: { Name: berths } }
              Pilot:
                Type: AWS::ApiGateway::Authorizer
                Properties:
                  Name: pilot
                  RestApiId: !Ref Berths
                  Type: COGNITO_USER_POOLS
                  IdentitySource: method.request.header.Authorization
                  ProviderARNs: [%s]
              Moor:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Berths
                  ResourceId: !GetAtt Berths.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: COGNITO_USER_POOLS
                  AuthorizerId: !Ref Pilot
                  AuthorizationScopes: %s
              Tide:
                Type: AWS::ApiGateway::Deployment
                DependsOn: Moor
                Properties: { RestApiId: !Ref Berths, StageName: sea }
            """
                .formatted(arn, scopes));
  }

  /** A pool with a client, and what publishes the pool. */
  private void crew(String head, String rest) throws IOException {
    harbour.file(
        "crew.yaml",
        head
            + """
            Resources:
              Crew: { Type: AWS::Cognito::UserPool }
              Radio: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Crew } }
            """
            + rest);
  }

  private static String export(String name) {
    return "Outputs: { Arn: { Value: !GetAtt Crew.Arn, Export: { Name: %s } } }\n".formatted(name);
  }

  private static final String MAP =
      "Mappings: { Names: { summer: { Crew: crew-summer }, winter: { Crew: crew-winter } } }\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !ImportValue { "Fn::FindInMap": [Names, !Ref Season, Crew] }
          !ImportValue { "Fn::Sub": "crew-${Season}" }
          !ImportValue { "Fn::Join": ["-", [crew, !Ref Season]] }
          !ImportValue { "Fn::If": [Hot, crew-summer, crew-other] }
          !If [Hot, !ImportValue crew-summer, !ImportValue crew-other]
          """)
  void whatDecidesAnImportDecidesTheLink(String arn) throws IOException {
    crew("", export("crew-summer"));
    berths(
        SEASON.formatted("") + MAP + "Conditions: { Hot: !Equals [!Ref Season, summer] }\n",
        arn,
        "!Ref AWS::NoValue");
    assertThat(harbour.verdicts())
        .anySatisfy(
            row ->
                assertThat(row)
                    .isIn(
                        "GET / is reachable when Season is summer",
                        "GET / is reachable when Hot is true"))
        .anySatisfy(row -> assertThat(row).startsWith("GET / is undecided when "))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "/crew/summer"            | !Sub "{{resolve:ssm:/crew/${Season}}}"
          "/crew/summer"            | !Join ["", ["{{resolve:ssm:/crew/", !Ref Season, "}}"]]
          """)
  void whatDecidesTheNameOfAnSsmParameterDecidesTheLink(String name, String arn)
      throws IOException {
    crew(
        "",
        """
          Stored:
            Type: AWS::SSM::Parameter
            Properties: { Type: String, Name: %s, Value: !GetAtt Crew.Arn }
        """
            .formatted(name));
    berths(SEASON.formatted(""), arn, "!Ref AWS::NoValue");
    assertThat(harbour.verdicts())
        .containsExactlyInAnyOrder(
            "GET / is reachable when Season is summer", "GET / is undecided when Season is winter");
  }

  @Test
  void namesThatHoldTheSameParameterAreJoined() throws IOException {
    crew(SEASON.formatted(""), export("!Sub 'crew-${Season}'"));
    berths(SEASON.formatted(""), "!ImportValue { 'Fn::Sub': 'crew-${Season}' }", "[tides/read]");
    assertThat(harbour.verdicts()).containsExactly("GET / is unreachable");
    assertThat(harbour.findings()).containsExactly("error sdk-sign-in-lacks-scope at Moor");
  }

  @Test
  void theDomainOfAThirdStackBelongsToThePoolInSomeScenario() throws IOException {
    harbour.file(
        "crew.yaml",
        """
        Resources:
          Crew: { Type: AWS::Cognito::UserPool }
          Tides:
            Type: AWS::Cognito::UserPoolResourceServer
            Properties:
              UserPoolId: !Ref Crew
              Identifier: tides
              Name: tides
              Scopes: [{ ScopeName: read, ScopeDescription: read }]
          Buoy:
            Type: AWS::Cognito::UserPoolClient
            DependsOn: Tides
            Properties:
              UserPoolId: !Ref Crew
              GenerateSecret: true
              AllowedOAuthFlowsUserPoolClient: true
              AllowedOAuthFlows: [client_credentials]
              AllowedOAuthScopes: [tides/read]
              ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
        Outputs:
          Arn: { Value: !GetAtt Crew.Arn, Export: { Name: crew-arn } }
          Id: { Value: !Ref Crew, Export: { Name: crew-summer } }
        """);
    berths("", "!ImportValue crew-arn", "[tides/read]");
    harbour.file(
        "lighthouse.yaml",
        SEASON.formatted(", Default: winter")
            + MAP
            + """
            Resources:
              Lamp:
                Type: AWS::Cognito::UserPoolDomain
                Properties:
                  Domain: lamp
                  UserPoolId: !ImportValue { "Fn::FindInMap": [Names, !Ref Season, Crew] }
            """);
    assertThat(harbour.findings()).isEmpty();
    assertThat(harbour.verdicts())
        .containsExactlyInAnyOrder(
            "GET / is reachable when Season is summer", "GET / is undecided when Season is winter");
  }

  private static final String BY_SEASON =
      "!If [Hot, [aws.cognito.signin.user.admin], [tides/read]]";

  private void seasonal(String ofCrew, String ofBerths) throws IOException {
    String hot = "Conditions: { Hot: !Equals [!Ref Season, summer] }\n";
    harbour.file(
        "crew.yaml",
        ofCrew
            + hot
            + """
            Resources:
              Crew: { Type: AWS::Cognito::UserPool }
              Radio:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Crew
                  ExplicitAuthFlows: [!If [Hot, ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_SRP_AUTH]]
            """
            + export("crew-arn"));
    berths(ofBerths + hot, "!ImportValue crew-arn", BY_SEASON);
  }

  /** Where nobody signs in, the method takes what the sign-in would give, and the reverse. */
  @Test
  void whatRestsOnOneValueForTwoStacksDropsAStepAndSaysSo() throws IOException {
    seasonal(SEASON.formatted(""), SEASON.formatted(""));
    assertThat(harbour.verdicts()).allMatch(line -> line.startsWith("GET / is unreachable"));
    assertThat(harbour.result().findings())
        .anySatisfy(
            finding ->
                assertThat(finding.remarks())
                    .anySatisfy(
                        remark ->
                            assertThat(remark)
                                .contains("it rests on one value of Season for all stacks")));
    assertThat(harbour.findings()).noneMatch(line -> line.startsWith("error"));
  }

  @Test
  void parametersOfOneNameWithOtherDefaultsAreTwo() throws IOException {
    seasonal(SEASON.formatted(", Default: summer"), SEASON.formatted(", Default: winter"));
    assertThat(harbour.verdicts())
        .contains("GET / is reachable when Hot of berths is true and Hot of crew is false");
    assertThat(harbour.findings()).noneMatch(line -> line.startsWith("error"));
  }

  @Test
  void anExportUnderTheNameOfItsStackIsNamedBesideACondition() throws IOException {
    crew("", export("!Sub '${AWS::StackName}-arn'"));
    berths(
        SEASON.formatted("") + "Conditions: { Hot: !Equals [!Ref Season, summer] }\n",
        "!ImportValue harbour-arn",
        "!If [Hot, !Ref AWS::NoValue, [aws.cognito.signin.user.admin]]");
    AccessRow row = harbour.result().methods().get(0);
    assertThat(row.undecided())
        .anySatisfy(
            question -> {
              assertThat(question.cause())
                  .isEqualTo("harbour-arn may be the export ${AWS::StackName}-arn of crew");
              assertThat(question.cure())
                  .startsWith(
                      "give --parameters crew:AWS::StackName=harbour, or assume that it is ");
            });
    harbour.give("AWS::StackName", "harbour", "crew");
    assertThat(harbour.verdicts())
        .allMatch(line -> line.startsWith("GET / is reachable"))
        .hasSize(2);
  }

  @Test
  void aNameThatIsNearlyExportedIsOffered() throws IOException {
    crew("", export("crew-arn"));
    berths("", "!ImportValue crewarn", "!Ref AWS::NoValue");
    assertThat(harbour.result().methods().get(0).undecided().get(0).cause())
        .isEqualTo("no template among these files exports crewarn: did you mean `crew-arn`?");
  }
}
