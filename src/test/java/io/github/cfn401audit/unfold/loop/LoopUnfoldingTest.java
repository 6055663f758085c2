package io.github.cfn401audit.unfold.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.Plain;
import io.github.cfn401audit.values.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Fn::ForEach} written out, one test for each form. */
class LoopUnfoldingTest {
  private static final String CLIENT =
      "{ Type: AWS::Cognito::UserPoolClient, Properties: { ClientName: !Ref Name } }";

  @TempDir Path folder = Path.of("");

  private Plain plain(String template, String... parameters) throws IOException {
    return Plain.of(folder, "Transform: AWS::LanguageExtensions\n" + template, parameters);
  }

  private Plain clients(String head, String collection, String... parameters) throws IOException {
    return plain(
        head
            + "\nResources:\n  Fn::ForEach::Clients:\n    - Name\n    - "
            + collection
            + "\n    - { \"${Name}Client\": "
            + CLIENT
            + " }\n",
        parameters);
  }

  @Test
  void forEachOverALiteralList() throws IOException {
    assertThat(clients("", "[Web, Mobile]").resources())
        .containsExactly(
            "WebClient {ClientName: 'Web'} loop", "MobileClient {ClientName: 'Mobile'} loop");
  }

  @Test
  void forEachOverAnEmptyList() throws IOException {
    Plain plain = clients("", "[]");
    assertThat(plain.resources()).isEmpty();
    assertThat(plain.unseen()).isEmpty();
  }

  @Test
  void forEachOverNumbersAndTruthValues() throws IOException {
    assertThat(clients("", "[1, true]").resources())
        .containsExactly("1Client {ClientName: '1'} loop", "trueClient {ClientName: 'true'} loop");
  }

  @Test
  void forEachOverAListParameterWithADefault() throws IOException {
    assertThat(
            clients(
                    "Parameters: { Names: { Type: CommaDelimitedList, Default: \"Web, Mobile\" } }",
                    "!Ref Names")
                .resources())
        .containsExactly(
            "WebClient {ClientName: 'Web'} loop", "MobileClient {ClientName: 'Mobile'} loop");
  }

  @Test
  void forEachOverAListParameterWithAGivenValue() throws IOException {
    assertThat(
            clients(
                    "Parameters: { Names: { Type: CommaDelimitedList, Default: Web } }",
                    "{ Ref: Names }",
                    "Names=Desk,Phone")
                .resources())
        .containsExactly(
            "DeskClient {ClientName: 'Desk'} loop", "PhoneClient {ClientName: 'Phone'} loop");
  }

  @Test
  void forEachOverAListParameterWithoutAValueLeavesMoreResourcesPossible() throws IOException {
    Plain plain = clients("Parameters: { Names: { Type: CommaDelimitedList } }", "!Ref Names");
    assertThat(plain.resources()).isEmpty();
    assertThat(plain.unseen())
        .containsExactly(
            "loop Clients of app is not unfolded: parameter Names of app has no value");
    assertThat(plain.stack().whyUnread().get(0).cure()).contains("--parameters app:Names=...");
    assertThat(plain.problems()).isEmpty();
  }

  @Test
  void forEachOverAMapping() throws IOException {
    assertThat(
            clients(
                    "Parameters: { Stage: { Type: String, Default: prod } }\n"
                        + "Mappings: { ByStage: { prod: { names: [Web, Mobile] } } }",
                    "!FindInMap [ByStage, !Ref Stage, names]")
                .resources())
        .containsExactly(
            "WebClient {ClientName: 'Web'} loop", "MobileClient {ClientName: 'Mobile'} loop");
  }

  @Test
  void forEachOverAMappingByAnUnknownKey() throws IOException {
    Plain plain =
        clients(
            "Parameters: { Stage: { Type: String } }\n"
                + "Mappings: { ByStage: { prod: { names: [Web, Mobile] } } }",
            "!FindInMap [ByStage, !Ref Stage, names]");
    assertThat(plain.resources()).isEmpty();
    assertThat(plain.unseen())
        .containsExactly(
            "loop Clients of app is not unfolded: parameter Stage of app has no value");
  }

  @Test
  void forEachOverASplitText() throws IOException {
    assertThat(clients("", "!Split [\";\", \"Web;Mobile\"]").resources())
        .containsExactly(
            "WebClient {ClientName: 'Web'} loop", "MobileClient {ClientName: 'Mobile'} loop");
  }

  @Test
  void forEachKeepsTheKnownItemsOfAListThatMayHoldMore() throws IOException {
    Plain plain = clients("Parameters: { Last: { Type: String } }", "[Web, !Ref Last]");
    assertThat(plain.resources()).containsExactly("WebClient {ClientName: 'Web'} loop");
    assertThat(plain.unseen())
        .containsExactly("loop Clients of app is not unfolded: parameter Last of app has no value");
  }

  @Test
  void forEachNested() throws IOException {
    assertThat(
            plain(
                    """
                    Resources:
                      Fn::ForEach::Apps:
                        - App
                        - [Web, Shop]
                        - Fn::ForEach::Stages:
                            - Stage
                            - [Dev, Prod]
                            - "${App}${Stage}Client":
                                Type: AWS::Cognito::UserPoolClient
                                Properties:
                                  ClientName: !Sub "${App}-${Stage}"
                    """)
                .resources())
        .containsExactly(
            "WebDevClient {ClientName: 'Web-Dev'} loop",
            "WebProdClient {ClientName: 'Web-Prod'} loop",
            "ShopDevClient {ClientName: 'Shop-Dev'} loop",
            "ShopProdClient {ClientName: 'Shop-Prod'} loop");
  }

  @Test
  void forEachNestedOverACollectionOfTheOuterItem() throws IOException {
    assertThat(
            plain(
                    """
                    Mappings:
                      Stages: { Web: { names: [Dev] }, Shop: { names: [Dev, Prod] } }
                    Resources:
                      Fn::ForEach::Apps:
                        - App
                        - [Web, Shop]
                        - Fn::ForEach::Stages:
                            - Stage
                            - !FindInMap [Stages, !Ref App, names]
                            - "${App}${Stage}": { Type: AWS::Cognito::UserPool }
                    """)
                .resources())
        .containsExactly("WebDev {} loop", "ShopDev {} loop", "ShopProd {} loop");
  }

  @Test
  void forEachInProperties() throws IOException {
    Plain plain =
        plain(
            """
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ClientName: a
                  Fn::ForEach::Validity:
                    - Token
                    - [Access, Id]
                    - "${Token}TokenValidity": 60
                  Deep: [{ Fn::ForEach::L: [X, [a, b], { "${X}": !Ref X }] }]
            """);
    assertThat(plain.resources())
        .containsExactly(
            "Client {ClientName: 'a', AccessTokenValidity: '60', IdTokenValidity: '60',"
                + " Deep: [{a: 'a', b: 'b'}]}");
    assertThat(plain.unseen()).isEmpty();
  }

  @Test
  void forEachInPropertiesOverAnUnknownListLeavesTheirAbsenceUnknown() throws IOException {
    Plain plain =
        plain(
            """
            Parameters: { Names: { Type: CommaDelimitedList } }
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ClientName: a
                  Fn::ForEach::More: [Name, !Ref Names, { "${Name}": 1 }]
            """);
    assertThat(plain.resources())
        .containsExactly("Client {ClientName: 'a', more: loop More of app is not unfolded}");
    assertThat(plain.unseen()).isEmpty();
  }

  @Test
  void forEachInOutputs() throws IOException {
    Plain plain =
        plain(
            """
            Resources:
              Fn::ForEach::Clients:
                [N, [A, B], { "Client${N}": { Type: AWS::Cognito::UserPoolClient } }]
            Outputs:
              Fn::ForEach::Ids:
                - N
                - [A, B]
                - "Id${N}": { Value: !Ref "Client${N}", Export: { Name: !Sub "x-${N}" } }
            """);
    assertThat(plain.outputs()).containsExactly("IdA: '${ClientA}'", "IdB: '${ClientB}'");
    assertThat(plain.stack().template().outputs().get("IdB")).isNotNull();
    assertThat(plain.unseen()).isEmpty();
  }

  @Test
  void forEachInConditions() throws IOException {
    Plain plain =
        plain(
            """
            Parameters: { Stage: { Type: String, Default: Prod } }
            Conditions:
              Fn::ForEach::Is: [S, [Dev, Prod], { "Is${S}": !Equals [!Ref Stage, !Ref S] }]
            Resources:
              Fn::ForEach::Pools:
                - S
                - [Dev, Prod]
                - "Pool${S}": { Type: AWS::Cognito::UserPool, Condition: "Is${S}" }
            """,
            "Stage=Prod");
    assertThat(plain.resources())
        .containsExactly("PoolDev if IsDev {} loop", "PoolProd if IsProd {} loop");
    assertThat(exists(plain, "PoolDev")).isEqualTo(Truth.NO);
    assertThat(exists(plain, "PoolProd")).isEqualTo(Truth.YES);
  }

  private static Truth exists(Plain plain, String logicalId) {
    Resource resource = Objects.requireNonNull(plain.stack().template().resources().get(logicalId));
    return plain.stack().exists(resource);
  }

  @Test
  void ampersandLeavesLettersAndDigits() throws IOException {
    assertThat(
            plain(
                    """
                    Resources:
                      Fn::ForEach::Servers:
                        - Scope
                        - ["https://api/1", b.c]
                        - "Server&{Scope}":
                            Type: AWS::Cognito::UserPoolResourceServer
                            DependsOn: "Pool&{Scope}"
                            Properties: { Identifier: !Ref Scope, Name: "&{Scope}-${Scope}" }
                    """)
                .resources())
        .containsExactly(
            "Serverhttpsapi1 {Identifier: 'https://api/1', Name: 'httpsapi1-https://api/1'} loop",
            "Serverbc {Identifier: 'b.c', Name: 'bc-b.c'} loop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref Name                              | 'Web'
          { Ref: Name }                          | 'Web'
          !Sub "${Name}-${AWS::Region}"          | 'Web-${AWS::Region}'
          { "Fn::Sub": "${Name}" }               | 'Web'
          !Join ["-", [!Ref Name, x]]            | 'Web-x'
          !Ref "${Name}Pool"                     | '${WebPool}'
          !GetAtt "${Name}Pool.ProviderName"     | '${WebPool.ProviderName}'
          !GetAtt ["${Name}Pool", ProviderName]  | '${WebPool.ProviderName}'
          [a, "${Name}"]                         | ['a', 'Web']
          { "${Name}": x }                       | {Web: 'x'}
          "${!Name}"                             | '${!Name}'
          "${Other}"                             | '${Other}'
          Name                                   | 'Name'
          """)
  void anIdentifierStandsForItsItemIn(String written, String value) throws IOException {
    assertThat(
            plain(
                    """
                    Resources:
                      WebPool: { Type: AWS::Cognito::UserPool }
                      Fn::ForEach::L:
                        - Name
                        - [Web]
                        - "X${Name}": { Type: AWS::Cognito::UserPool, Properties: { V: %s } }
                    """
                        .formatted(written))
                .resources())
        .containsExactly("WebPool {}", "XWeb {V: " + value + "} loop");
  }

  @Test
  void whatALoopMakesStandsWhereTheUserWroteIt() throws IOException {
    Plain plain = clients("", "[Web, Mobile]");
    for (Resource resource : plain.stack().resources()) {
      assertThat(resource.range().line()).isEqualTo(7);
      assertThat(resource.range().column()).isEqualTo(9);
    }
  }

  @Test
  void aReferenceOutsideALoopReachesWhatItMakes() throws IOException {
    assertThat(
            plain(
                    """
                    Resources:
                      Fn::ForEach::L: [N, [A], { "Pool${N}": { Type: AWS::Cognito::UserPool } }]
                      Client:
                        Type: AWS::Cognito::UserPoolClient
                        Properties: { UserPoolId: !Ref PoolA }
                    """)
                .resources())
        .containsExactly("PoolA {} loop", "Client {UserPoolId: '${PoolA}'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS::LanguageExtensions                                 | true
          [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]   | true
          [{ Name: AWS::LanguageExtensions }]                     | true
          AWS::Serverless-2016-10-31                              | false
          """)
  void loopsNeedTheLanguageExtensions(String transform, boolean unfolds) throws IOException {
    Plain plain =
        Plain.of(
            folder,
            "Transform: "
                + transform
                + "\nResources:\n  Fn::ForEach::L: [N, [A], { \"P${N}\": { Type: T } }]\n");
    assertThat(plain.resources()).hasSize(unfolds ? 1 : 0);
    assertThat(plain.unseen().isEmpty()).isEqualTo(unfolds);
    assertThat(plain.problems())
        .isEqualTo(
            unfolds
                ? List.of()
                : List.of(
                    "app.yaml:3:3 a loop needs the line `Transform: AWS::LanguageExtensions` in its"
                        + " template"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [N, [A]]                               | a loop takes an identifier, a collection and a map
          [N, [A], x]                            | a loop takes an identifier, a collection and a map
          [null, [A], {}]                        | a loop takes an identifier, a collection and a map
          ["", [A], {}]                          | a loop takes an identifier, a collection and a map
          [[N], [A], {}]                         | a loop takes an identifier, a collection and a map
          x                                      | a loop takes an identifier, a collection and a map
          [N, A, { "P${N}": { Type: T } }]       | its collection is not a list
          [N, !Ref Text, { "P${N}": { Type: T } }] | its collection is not a list
          """)
  void aLoopThatIsRefusedIsReportedAndLeavesAllOpen(String loop, String problem)
      throws IOException {
    Plain plain =
        plain(
            "Parameters: { Text: { Type: String, Default: a } }\nResources:\n  Fn::ForEach::L: "
                + loop
                + "\n");
    assertThat(plain.problems()).containsExactly("app.yaml:4:3 loop L: " + problem);
    assertThat(plain.unseen()).containsExactly("loop L of app is not unfolded: " + problem);
  }

  @Test
  void aNameThatALoopMakesTwiceIsSaid() throws IOException {
    Plain plain =
        plain(
            """
            Resources:
              P1: { Type: AWS::Cognito::UserPool }
              Fn::ForEach::L: [N, [1, 2], { "P${N}": { Type: AWS::Cognito::UserPool } }]
              P2: { Type: AWS::Cognito::UserPool }
            """);
    assertThat(plain.resources()).hasSize(2);
    assertThat(plain.problems())
        .containsExactlyInAnyOrder(
            "app.yaml:4:33 a loop makes P1 twice: CloudFormation refuses the template",
            "app.yaml:5:3 a loop makes P2 twice: CloudFormation refuses the template");
  }

  @Test
  void aNameWithOtherCharactersIsSaid() throws IOException {
    assertThat(
            plain("Resources:\n  Fn::ForEach::L: [N, [a-b], { \"P${N}\": { Type: T } }]\n")
                .problems())
        .containsExactly(
            "app.yaml:3:32 a loop makes the name Pa-b: a name may contain only letters and digits");
  }

  @Test
  void loopsThatNestTooDeepAreSaid() throws IOException {
    StringBuilder loop = new StringBuilder("{ \"P${A}\": { Type: T } }");
    for (char c = 'F'; c >= 'A'; c--) {
      loop.insert(0, "{ \"Fn::ForEach::L" + c + "\": [" + c + ", [x], ").append("] }");
    }
    Plain plain = plain("Resources: " + loop + "\n");
    assertThat(plain.resources()).isEmpty();
    assertThat(plain.problems()).hasSize(1);
    assertThat(plain.problems().get(0)).contains("loop LF: loops nest at most 5 deep");
  }

  @Test
  void moreResourcesThanCloudFormationTakesAreSaid() throws IOException {
    String many =
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23";
    Plain plain =
        plain(
            "Resources:\n  Fn::ForEach::L: [N, ["
                + many
                + "], { Fn::ForEach::M: [M, ["
                + many
                + "], { \"P${N}x${M}\": { Type: T } }] }]\n");
    assertThat(plain.problems())
        .containsExactly(
            "app.yaml:3:3 loops make 529 Resources: CloudFormation accepts at most 500");
    assertThat(plain.resources()).hasSize(529);
  }

  @Test
  void aLoopWithoutEndIsCutAndLeavesAllOpen() throws IOException {
    StringBuilder loop = new StringBuilder("{ \"P${A}\": { Type: T, Metadata: [x, x, x, x] } }");
    String many = "\"${A}${A}${A}${A}\", a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s";
    for (char c = 'E'; c >= 'B'; c--) {
      loop.insert(0, "{ \"Fn::ForEach::L" + c + "\": [" + c + ", [" + many + "], ").append("] }");
    }
    Plain plain = plain("Resources: { \"Fn::ForEach::L\": [A, [" + many + "], " + loop + "] }\n");
    assertThat(plain.unseen()).isNotEmpty();
    assertThat(plain.problems())
        .anyMatch(problem -> problem.endsWith("loops produce more than CloudFormation accepts"));
  }

  @Test
  void aNestedStackThatALoopMakesIsNotSeen() throws IOException {
    Plain plain =
        plain(
            """
            Resources:
              Fn::ForEach::L:
                - N
                - [A]
                - "Nested${N}":
                    Type: AWS::CloudFormation::Stack
                    Properties: { TemplateURL: "./${N}.yaml" }
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties: { UserPoolId: !GetAtt NestedA.Outputs.PoolId }
            """);
    assertThat(plain.unseen())
        .containsExactly("nested stack NestedA of app is not read: a loop makes it");
    assertThat(plain.resources().get(1))
        .contains("unknown: nested stack NestedA of app is not read");
  }
}
