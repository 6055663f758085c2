package io.github.cfn401audit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.values.Truth;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions come to in one stack. */
class FunctionsTest {
  private static final String FRAME =
      """
      Parameters:
        P: { Type: String }
        D: { Type: String, Default: d }
        L: { Type: CommaDelimitedList }
        LD: { Type: CommaDelimitedList, Default: "a, b ,c" }
        N: { Type: List<Number>, Default: "1,2" }
        E: { Type: CommaDelimitedList, Default: "" }
        S: { Type: "AWS::SSM::Parameter::Value<String>", Default: /name }
      Mappings:
        Map:
          one: { text: t, list: [a, b], "1": number }
      Conditions:
        IsD: !Equals [!Ref D, d]
        IsP: !Equals [!Ref P, p]
        Same: !Equals [!Ref P, !Ref P]
        Differs: !Equals [!Sub "a${P}", !Sub "b${P}"]
        Always: !Equals [a, a]
        Never: !Equals [a, b]
        NotNever: !Not [!Condition Never]
        NotP: !Not [!Condition IsP]
        And: !And [!Condition Always, !Condition IsP]
        AndNever: !And [!Condition Never, !Condition IsP]
        AndAlways: !And [!Condition Always, !Condition NotNever]
        Or: !Or [!Condition Never, !Condition IsP]
        OrAlways: !Or [!Condition IsP, !Condition Always]
        OrNever: !Or [!Condition Never, !Condition AndNever]
        Self: !Not [!Condition Self]
        Undeclared: !Condition Nobody
        Wrong: !Equals [a]
        Lists: !Equals [!Ref LD, a]
        ByMap: !Equals [!FindInMap [Map, one, text], t]
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient }
        Api: { Type: AWS::ApiGateway::RestApi }
        Server:
          Type: AWS::Cognito::UserPoolResourceServer
          Properties: { Identifier: !Sub "https://${D}" }
        Circle:
          Type: AWS::Cognito::UserPoolResourceServer
          Properties: { Identifier: !Ref Circle }
        Stage: { Type: AWS::ApiGateway::Stage, Properties: { StageName: !Ref P } }
        Bare: { Type: AWS::ApiGateway::Stage }
        X: { Type: AWS::Cognito::UserPool, Properties: { V: %s } }
      """;

  private static final String POOL_ARN =
      "arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}";

  @TempDir Path folder = Path.of("");

  private Deployed app(String value) throws IOException {
    return new Deployed(folder).file("app.yaml", FRAME.formatted(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a                                              | 'a'
          null                                           | absent
          !Ref AWS::NoValue                              | absent
          !Ref P                                         | '${P}'
          !Ref D                                         | 'd'
          !Ref Pool                                      | '${Pool}'
          !Ref Nobody                                    | '${Nobody}'
          !Ref AWS::Region                               | '${AWS::Region}'
          !Ref AWS::StackId                              | '${AWS::StackId}'
          !Ref S                                         | '${S}'
          !Ref L                                         | '${L}'
          !Ref LD                                        | ['a', 'b', 'c']
          !Ref N                                         | ['1', '2']
          !Ref E                                         | ['']
          [a, !Ref P, !Ref AWS::NoValue, null]           | ['a', '${P}']
          [a, !Base64 b]                                 | ['a', more: Fn::Base64 in app is computed at deployment only]
          [a, !If [IsP, b, !Ref AWS::NoValue]]           | ['a', more: condition IsP of app is not decided]
          { A: a, B: !Ref AWS::NoValue }                 | {A: 'a'}
          { A: a, "Fn::Transform": {} }                  | unknown: macro Fn::Transform of app has not run
          { A: a, "Fn::Transform": { Name: Mine } }      | unknown: macro Mine of app has not run
          { "Fn::Transform": { Name: Mine } }            | unknown: macro Mine of app has not run
          { A: a, "Fn::ForEach::L": [] }                 | {A: 'a', more: loop L of app is not unfolded}
          !GetAtt Pool.Arn                               | 'arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}'
          !GetAtt Pool.UserPoolId                        | '${Pool}'
          !GetAtt Pool.ProviderName                      | '${Pool.ProviderName}'
          !GetAtt Client.ClientId                        | '${Client}'
          !GetAtt Client.ClientSecret                    | '${Client.ClientSecret}'
          !GetAtt Api.RestApiId                          | '${Api}'
          !GetAtt Api.RootResourceId                     | '${Api.RootResourceId}'
          !GetAtt Nobody.Arn                             | '${Nobody}'
          !GetAtt [Pool, !Ref D]                         | '${Pool.d}'
          !GetAtt [Pool, !Ref P]                         | unknown: Fn::GetAtt in app is computed at deployment only
          !Ref Server                                    | 'https://d'
          !Ref Stage                                     | '${P}'
          !Ref Bare                                      | '${Bare}'
          !Ref Circle                                    | '${Circle}'
          !Sub "a-${D}-${P}-${Pool}"                     | 'a-d-${P}-${Pool}'
          !Sub "${Pool.Arn}"                             | 'arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}'
          !Sub "${!D}"                                   | '${D}'
          !Sub ["${D}${P}", { P: x }]                    | 'dx'
          !Sub ["${A}", { A: !Base64 a }]                | '${?}'
          !Sub ["${A}", { A: [a] }]                      | '${?}'
          !Sub "${LD}"                                   | '${?}'
          !Join ["-", [a, !Ref P, b]]                    | 'a-${P}-b'
          !Join ["", []]                                 | ''
          !Join [",", !Ref LD]                           | 'a,b,c'
          !Join [",", !Ref L]                            | unknown: parameter L of app has no value
          !Join [!Ref P, [a, b]]                         | 'a${P}b'
          !Join ["-", [a, !Ref AWS::NoValue, b]]         | 'a-b'
          !Join ["-", [a, [b]]]                          | 'a-${?}'
          !Join ["-", [a, !Base64 b]]                    | unknown: Fn::Base64 in app is computed at deployment only
          !Join ["-", a]                                 | unknown: Fn::Join in app is computed at deployment only
          !Join [[a], [b]]                               | unknown: Fn::Join in app is computed at deployment only
          !Select [0, [a, b]]                            | 'a'
          !Select ["1", [a, !Ref P]]                     | '${P}'
          !Select [2, [a, b]]                            | unknown: Fn::Select in app is computed at deployment only
          !Select [-1, [a, b]]                           | unknown: Fn::Select in app is computed at deployment only
          !Select [9999999999, [a]]                      | unknown: Fn::Select in app is computed at deployment only
          !Select [4294967296, [a, b]]                   | unknown: Fn::Select in app is computed at deployment only
          !Select [a, [a, b]]                            | unknown: Fn::Select in app is computed at deployment only
          !Select [0, [a, !Base64 b]]                    | unknown: Fn::Base64 in app is computed at deployment only
          !Select [1, !Ref LD]                           | 'b'
          !Select [0, !Ref L]                            | unknown: parameter L of app has no value
          !Split ["-", a-b-c]                            | ['a', 'b', 'c']
          !Split ["-", a]                                | ['a']
          !Split ["-", "-a-"]                            | ['', 'a', '']
          !Split ["--", a--b-c]                          | ['a', 'b-c']
          !Split ["/", !GetAtt Pool.Arn]                 | ['arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool', '${Pool}']
          !Select [1, !Split ["/", !GetAtt Pool.Arn]]    | '${Pool}'
          !Select [5, !Split [":", !GetAtt Pool.Arn]]    | 'userpool/${Pool}'
          !Split ["-", !Ref Pool]                        | unknown: the parts of ${Pool} are known at deployment only
          !Split ["/", !Sub "a/${P}"]                    | unknown: parameter P of app has no value
          !Split ["", abc]                               | unknown: Fn::Split in app is computed at deployment only
          !Split [!Ref P, abc]                           | unknown: Fn::Split in app is computed at deployment only
          !FindInMap [Map, one, text]                    | 't'
          !FindInMap [Map, one, 1]                       | 'number'
          !FindInMap [Map, one, list]                    | ['a', 'b']
          !FindInMap [Map, two, text]                    | unknown: mapping Map of app has no entry two, text
          !FindInMap [Map, two, text, { DefaultValue: x }] | 'x'
          !FindInMap [Nobody, two, text, { DefaultValue: [x] }] | ['x']
          !FindInMap [Map, two, text, { DefaultValue: !Ref AWS::NoValue }] | absent
          !FindInMap [!Sub "M${LD}", one, text]          | unknown: Fn::Sub in app is computed at deployment only
          !FindInMap [!Join ["", [M, ap]], !Select [0, [one]], !Sub "te${T}"] | unknown: T is declared nowhere in app
          !FindInMap [!Join ["", [M, ap]], !Select [0, [one]], !Sub ["te${T}", { T: xt }]] | 't'
          !FindInMap [Map, !If [Always, one, two], !FindInMap [Map, one, text], { DefaultValue: x }] | 'x'
          !FindInMap [Map, one, text, { DefaultValue: x }] | 't'
          !FindInMap [Map, !Ref P, text, { DefaultValue: x }] | unknown: parameter P of app has no value
          !FindInMap [Map, !Ref P, text]                 | unknown: parameter P of app has no value
          !FindInMap [Map, one, !Ref P]                  | unknown: parameter P of app has no value
          !FindInMap [Nobody, one, text]                 | unknown: mapping Nobody of app has no entry one, text
          !Length [a, !Ref P, b]                         | '3'
          !Length []                                     | '0'
          !Length { Ref: LD }                            | '3'
          !Length { "Fn::Split": ["-", a-b] }            | '2'
          !Length { "Fn::FindInMap": [Map, one, list] }  | '2'
          !Length { Ref: L }                             | unknown: parameter L of app has no value
          !Length [a, !If [IsP, b, !Ref AWS::NoValue]]   | unknown: condition IsP of app is not decided
          !Length a                                      | unknown: Fn::Length in app is computed at deployment only
          !ToJsonString { b: x, a: [z, 1, -2, true] }    | '{"b":"x","a":["z",1,-2,true]}'
          !ToJsonString { a: "1", b: "true" }            | '{"a":"1","b":"true"}'
          !ToJsonString { a: !Ref Pool, b: !GetAtt Client.ClientId } | '{"a":"${Pool}","b":"${Client}"}'
          !ToJsonString { a: !Ref P, "${D}": !Sub "${D}-${AWS::Region}" } | '{"a":"${P}","${D}":"d-${AWS::Region}"}'
          !ToJsonString { a: "q\\"b\\\\s\\nn\\tt\\x01e/\\u00e9" } | '{"a":"q\\"b\\\\s\\nn\\tt\\u0001e/é"}'
          !ToJsonString { a: !Ref AWS::NoValue, b: [!Ref AWS::NoValue] } | '{"b":[]}'
          !ToJsonString { a: !Ref LD, b: !FindInMap [Map, one, list] } | '{"a":["a","b","c"],"b":["a","b"]}'
          !ToJsonString { a: !If [Always, [x], y], b: !If [Never, x, { c: d }] } | '{"a":["x"],"b":{"c":"d"}}'
          !ToJsonString [{ a: {} }, []]                  | '[{"a":{}},[]]'
          !ToJsonString { "Fn::Split": ["-", a-b] }      | '["a","b"]'
          !ToJsonString { a: 012, b: 1.50, c: yes }      | '{"a":10,"b":${?},"c":true}'
          !ToJsonString { a: !If [IsP, x, !Ref AWS::NoValue] } | '${?}'
          !ToJsonString { a: x, "Fn::Transform": { Name: Mine } } | '${?}'
          !ToJsonString { a: !Cidr [a, 2] }              | '${?}'
          !Cidr [10.0.0.0/16, 2]                         | unknown: Fn::Cidr in app is computed at deployment only
          !GetAZs ""                                     | unknown: Fn::GetAZs in app is computed at deployment only
          !If [Always, a, b]                             | 'a'
          !If [Never, a, b]                              | 'b'
          !If [IsP, a, b]                                | unknown: condition IsP of app is not decided
          !If [IsP, a, a]                                | 'a'
          !If [IsP, !Ref Pool, !Sub "${Pool}"]           | '${Pool}'
          !If [IsP, !Ref AWS::NoValue, null]             | absent
          !If [IsD, a, b]                                | unknown: condition IsD of app is not decided
          !If [Nobody, a, b]                             | unknown: condition Nobody of app is not decided
          !ImportValue nobody                            | '${nobody}'
          !ImportValue [a]                               | unknown: the name of an import in app is not known
          !Base64 a                                      | unknown: Fn::Base64 in app is computed at deployment only
          """)
  void aFunctionComesToThis(String written, String value) throws IOException {
    assertThat(app(written).value("app")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "'',    Always,     YES",
    "'',    Never,      NO",
    "'',    NotNever,   YES",
    "'',    Same,       YES",
    "'',    Differs,    NO",
    "'',    IsP,        UNKNOWN",
    "'',    NotP,       UNKNOWN",
    "'',    And,        UNKNOWN",
    "'',    AndNever,   NO",
    "'',    AndAlways,  YES",
    "'',    Or,         UNKNOWN",
    "'',    OrAlways,   YES",
    "'',    OrNever,    NO",
    "'',    Self,       UNKNOWN",
    "'',    Undeclared, UNKNOWN",
    "'',    Nobody,     UNKNOWN",
    "'',    Wrong,      UNKNOWN",
    "'',    Lists,      UNKNOWN",
    "'',    ByMap,      YES",
    "'',    IsD,        UNKNOWN",
    "P=p,   IsP,        YES",
    "P=q,   IsP,        NO",
    "P=p,   NotP,       NO",
    "P=p,   And,        YES",
    "P=q,   And,        NO",
    "P=p,   Or,         YES",
    "P=q,   Or,         NO",
    "app:P=p, IsP,      YES",
    "web:P=p, IsP,      UNKNOWN",
    "D=d,   IsD,        YES",
    "D=x,   IsD,        NO",
  })
  void aConditionIsDecidedByWhatTheUserGaveAndNotByADefault(
      String given, String condition, Truth truth) throws IOException {
    assertThat(app("a").give(given).condition("app", condition)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          P=x       | !Ref P                 | 'x'
          D=x       | !Ref D                 | 'x'
          D=        | !Ref D                 | ''
          S=x       | !Ref S                 | '${S}'
          app:D=x   | !Ref D                 | 'x'
          web:D=x   | !Ref D                 | 'd'
          L=a,b     | !Ref L                 | ['a', 'b']
          L= a , b  | !Ref L                 | ['a', 'b']
          LD=x      | !Join ["-", !Ref LD]   | 'x'
          P=p       | !If [IsP, one, two]    | 'one'
          P=q       | !If [IsP, one, two]    | 'two'
          P=one     | !FindInMap [Map, !Ref P, text] | 't'
          """)
  void aValueThatTheUserGivesReplacesTheDefault(String given, String written, String value)
      throws IOException {
    assertThat(app(written).give(given).value("app")).isEqualTo(value);
  }

  @Test
  void aValueForTheStackComesBeforeOneForAllAndALaterOneBeforeAnEarlier() throws IOException {
    assertThat(app("!Ref D").give("app:D=x").give("D=y").value("app")).isEqualTo("'x'");
    assertThat(app("!Ref D").give("D=x").give("D=y").value("app")).isEqualTo("'y'");
  }

  @Test
  void aDefaultThatIsNotTakenIsNotKnown() throws IOException {
    assertThat(app("!Ref D").defaults(Defaults.unknown()).value("app")).isEqualTo("'${D}'");
    Deployed app = app("!Sub '${D}${LD}'");
    assertThat(app.defaults(Defaults.unknown()).value("app")).isEqualTo("'${D}${LD}'");
    Defaults.Key other = new Defaults.Key(app.stack("app").id(), "N");
    assertThat(app("!Ref D").defaults(Defaults.without(other)).value("app")).isEqualTo("'d'");
    Defaults.Key key = new Defaults.Key(app.stack("app").id(), "D");
    assertThat(app("!Ref D").defaults(Defaults.without(key)).value("app")).isEqualTo("'${D}'");
  }

  @Test
  void aPoolIsTheSameHoweverItsArnIsPutTogether() throws IOException {
    String quoted = "'" + POOL_ARN + "'";
    assertThat(app("!GetAtt Pool.Arn").value("app")).isEqualTo(quoted);
    assertThat(app("!Sub \"" + POOL_ARN + "\"").value("app")).isEqualTo(quoted);
    assertThat(
            app("!Join [':', [arn, !Ref AWS::Partition, cognito-idp, !Ref AWS::Region,"
                    + " !Ref AWS::AccountId, !Sub 'userpool/${Pool}']]")
                .value("app"))
        .isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1,     aws,        amazonaws.com",
    "cn-north-1,    aws-cn,     amazonaws.com.cn",
    "us-gov-west-1, aws-us-gov, amazonaws.com",
  })
  void anEnvironmentThatIsKnownFixesPseudoParameters(String region, String partition, String suffix)
      throws IOException {
    Deployed app =
        new Deployed(folder)
            .file(
                "manifest.json",
                """
                {"version": "1", "artifacts": {"app": {
                  "type": "aws:cloudformation:stack",
                  "environment": "aws://111122223333/%s",
                  "properties": {"templateFile": "app.yaml", "stackName": "shop"}}}}
                """
                    .formatted(region))
            .file(
                "app.yaml",
                FRAME.formatted(
                    "!Sub \"${AWS::Region} ${AWS::AccountId} ${AWS::Partition} ${AWS::URLSuffix}"
                        + " ${AWS::StackName} ${AWS::StackId}\""));
    assertThat(app.value("shop"))
        .isEqualTo(
            "'" + region + " 111122223333 " + partition + " " + suffix + " shop ${AWS::StackId}'");
  }

  @Test
  void withoutAnEnvironmentPseudoParametersAreSymbols() throws IOException {
    String all =
        "${AWS::Region}${AWS::AccountId}${AWS::Partition}${AWS::URLSuffix}${AWS::StackName}";
    assertThat(app("!Sub \"" + all + "\"").value("app")).isEqualTo("'" + all + "'");
  }
}
