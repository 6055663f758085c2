package io.github.cfn401audit.change.stale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a change that a stage will not serve. */
class StaleDeploymentsTest {
  private static final String LIBRARY =
      """
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Name: library
            Policy:
              Version: "2012-10-17"
              Statement:
                - { Sid: everybody, Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "*" }
        Loans:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: loans }
        ListLoans:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref Loans
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Readers
            Integration:
              Type: AWS_PROXY
              IntegrationHttpMethod: POST
              Uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Lending.Arn}/invocations"
        Readers:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: readers
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt ReaderPool.Arn]
        Unauthorized:
          Type: AWS::ApiGateway::GatewayResponse
          Properties: { RestApiId: !Ref Api, ResponseType: UNAUTHORIZED, StatusCode: "401" }
        Release:
          Type: AWS::ApiGateway::Deployment
          DependsOn: ListLoans
          Properties: { RestApiId: !Ref Api }
        Live:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Release, StageName: live }
        ReaderPool: { Type: AWS::Cognito::UserPool }
        StaffPool: { Type: AWS::Cognito::UserPool }
        Lending: { Type: AWS::Lambda::Function, Properties: { Role: lender } }
        Archive: { Type: AWS::Lambda::Function, Properties: { Role: lender } }
      """;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HttpMethod: GET | HttpMethod: POST | POST /loans is new; GET /loans is gone",
        "PathPart: loans | PathPart: lendings | GET /lendings is new; GET /loans is gone",
        "COGNITO_USER_POOLS\\n AuthorizerId | NONE\\n AuthorizerId | AuthorizationType of GET /loans changed",
        "${Lending.Arn} | ${Archive.Arn} | Integration of GET /loans changed",
        "header.Authorization | header.X-Token | IdentitySource of Readers changed",
        "[!GetAtt ReaderPool.Arn] | [!GetAtt StaffPool.Arn] | ProviderARNs of Readers changed",
        "StatusCode: \"401\" | StatusCode: \"403\" | StatusCode of the gateway response UNAUTHORIZED changed",
        "Effect: Allow | Effect: Deny | Policy of Api changed",
        "Name: library | EndpointConfiguration: { Types: [REGIONAL] } | EndpointConfiguration of Api changed",
      })
  void whatDecidesARequestCounts(String text, String other, String words) {
    String line = text.replace("\\n ", "\n      ");
    assertThat(LIBRARY).contains(line);
    assertThat(changes(LIBRARY.replace(line, other.replace("\\n ", "\n      ")))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Name: library | Name: books",
        "Sid: everybody | Sid: anyone",
        "Resource: \"*\" | Resource: [\"*\"]",
        "Role: lender | Role: clerk",
        "StageName: live | StageName: next",
        "[!GetAtt ReaderPool.Arn] | [!Sub '${ReaderPool.Arn}']",
        "ProviderARNs: | AuthorizerResultTtlInSeconds: 300\\n ProviderARNs:",
        "HttpMethod: GET | HttpMethod: GET\\n OperationName: list",
      })
  void whatDecidesNothingDoesNot(String text, String other) {
    assertThat(LIBRARY).contains(text);
    assertThat(changes(LIBRARY.replace(text, other.replace("\\n ", "\n      ")))).isEmpty();
  }

  @Test
  void anotherAuthorizerThatAsksTheSameIsNoChange() {
    String moved = LIBRARY.replace("Readers", "Borrowers");
    assertThat(changes(moved)).isEmpty();
    assertThat(changes(moved.replace("!GetAtt ReaderPool", "!GetAtt StaffPool")))
        .isEqualTo("the authorizer of GET /loans changed");
  }

  @Test
  void aDeploymentThatIsReplacedIsFresh() {
    String changed = LIBRARY.replace("HttpMethod: GET", "HttpMethod: POST");
    assertThat(changes(changed.replace("Release", "Release2"))).isEmpty();
    assertThat(changes(changed.replace("Api:", "Api2:").replace("Ref Api", "Ref Api2"))).isEmpty();
  }

  @Test
  void aDeploymentThatNoStageServesIsNotReported() {
    String changed = LIBRARY.replace("HttpMethod: GET", "HttpMethod: POST");
    assertThat(changes(changed.replace("AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage")))
        .isEmpty();
  }

  @Test
  void aMethodThatMayStandInAnUnreadPartIsNotGone() {
    String nested =
        LIBRARY
            .replace("HttpMethod: GET", "HttpMethod: POST")
            .replace(
                "ReaderPool: {",
                """
                More:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: https://example.net/more.yaml
                      Parameters: { Api: !Ref Api }
                  ReaderPool: {""");
    assertThat(changes(nested)).isEqualTo("POST /loans is new");
  }

  @Test
  void aConditionThatIsNotDecidedProvesNoChange() {
    String conditional =
        "Parameters: { Old: { Type: String } }\nConditions: { Lends: !Equals [!Ref Old, x] }\n"
            + LIBRARY.replace("HttpMethod: GET", "HttpMethod: !If [Lends, GET, POST]");
    assertThat(changes(conditional)).isEmpty();
  }

  @Test
  void stacksOfOneNameAreToldApartByTheirFolders() {
    String changed = LIBRARY.replace("HttpMethod: GET", "HttpMethod: POST");
    Templates files =
        Templates.in(folder)
            .file("old/east/api.yaml", LIBRARY)
            .file("old/west/api.yaml", changed)
            .file("new/east/api.yaml", LIBRARY)
            .file("new/west/api.yaml", LIBRARY);
    List<Finding> findings =
        StaleDeployments.between(
            files.library("old"), files.library("new"), ParameterValues.none());
    assertThat(findings)
        .extracting(finding -> finding.range().file().name())
        .containsExactly("new/west/api.yaml");
  }

  private String changes(String today) {
    Templates files = Templates.in(folder).file("old/api.yaml", LIBRARY).file("api.yaml", today);
    List<Finding> findings =
        StaleDeployments.between(
            files.library("old"), files.library("api.yaml"), ParameterValues.none());
    return String.join(
        "; ",
        findings.stream()
            .flatMap(finding -> finding.chain().stream())
            .map(step -> step.message())
            .toList());
  }
}
