package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The forms in which parameter values are given. A method names its parameters as scopes, so that
 * the access table shows what they are.
 */
class ParameterFormsTest {
  static final String TEMPLATE =
      """
      Parameters:
        Stage: { Type: String, AllowedPattern: "[a-z ]*", MinLength: 2, MaxLength: 12 }
        Names: { Type: CommaDelimitedList, Default: none }
        Size: { Type: Number, Default: 1, MinValue: 1, MaxValue: 9 }
        Sizes: { Type: List<Number>, Default: "1" }
        Plan: { Type: String, Default: free, AllowedValues: [free, paid] }
        Key: { Type: String, Default: none, NoEcho: true, AllowedValues: [none, some] }
        Held: { Type: "AWS::SSM::Parameter::Value<String>", Default: /shop/scope }
      Conditions:
        HasKey: !Equals [!Ref Key, some]
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Pool: { Type: AWS::Cognito::UserPool }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
            AuthorizationScopes:
              - !Sub "${Stage}/${Size}/${Plan}"
              - !Join ["+", !Ref Names]
              - !Join ["+", !Ref Sizes]
      """;

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.in(folder);
    session.write("shop.yaml", TEMPLATE);
  }

  /** The scopes that the method of the shop takes with these options. */
  private String scopes(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "access";
    all[1] = "--wide";
    all[2] = "shop.yaml";
    System.arraycopy(words, 0, all, 3, words.length);
    assertThat(session.run(all)).as(session.err()).isZero();
    return taken();
  }

  private String taken() {
    String before = "an access token of Pool with ";
    int from = session.out().indexOf(before) + before.length();
    return session.out().substring(from, session.out().indexOf(", in the header", from));
  }

  @Test
  void theListOfTheAwsCli() throws IOException {
    session.write(
        "given.json",
        """
        [
          { "ParameterKey": "Stage", "ParameterValue": "prod" },
          { "ParameterKey": "Names", "ParameterValue": "a, b" }
        ]
        """);
    assertThat(scopes("--parameters", "given.json")).isEqualTo("prod/1/free or a+b or 1");
    assertThat(scopes("--parameters", "file://given.json")).isEqualTo("prod/1/free or a+b or 1");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void theListOfTheAwsCliInYaml() throws IOException {
    session.write(
        "given.yml",
        """
        - ParameterKey: Stage
          ParameterValue: prod
        - { ParameterKey: Size, ParameterValue: 7 }
        """);
    assertThat(scopes("--parameters", "given.yml")).isEqualTo("prod/7/free or none or 1");
  }

  @Test
  void theListOfKeyEqualsValue() throws IOException {
    session.write(
        "given.json",
        """
        ["Stage=one two", "Names=a=1,b"]
        """);
    assertThat(scopes("--parameters", "given.json")).isEqualTo("one two/1/free or a=1+b or 1");
  }

  @Test
  void theFormOfCodePipeline() throws IOException {
    session.write(
        "given.json",
        """
        { "Parameters": { "Stage": "prod", "Names": "a,b" }, "Tags": { "Team": "shop" } }
        """);
    assertThat(scopes("--parameters", "given.json")).isEqualTo("prod/1/free or a+b or 1");
    session.write(
        "given.yaml",
        """
        Parameters: { Stage: prod }
        Tags: { Team: shop }
        """);
    assertThat(scopes("--parameters", "given.yaml")).isEqualTo("prod/1/free or none or 1");
  }

  @Test
  void aPlainMap() throws IOException {
    session.write(
        "given.yaml",
        """
        Stage: prod
        Names: [a, b]
        Sizes: [3, 4]
        """);
    assertThat(scopes("--parameters", "given.yaml")).isEqualTo("prod/1/free or a+b or 3+4");
    session.write("given.json", "{ \"Stage\": \"prod\", \"Size\": 3 }");
    assertThat(scopes("--parameters", "given.json")).isEqualTo("prod/3/free or none or 1");
  }

  @Test
  void aPlainMapPerStack() throws IOException {
    session.write(
        "given.yaml",
        """
        shop: { Stage: prod }
        Plan: paid
        """);
    assertThat(scopes("--parameters", "given.yaml")).isEqualTo("prod/1/paid or none or 1");
  }

  @Test
  void samconfigTomlWithAText() throws IOException {
    session.write(
        "samconfig.toml",
        """
        version = 0.1
        [default.deploy.parameters]
        stack_name = "shop-prod"
        parameter_overrides = "Stage=\\"one two\\" ParameterKey=Names,ParameterValue=a,b Size=3"
        """);
    assertThat(scopes("--parameters", "samconfig.toml")).isEqualTo("one two/3/free or a+b or 1");
  }

  @Test
  void samconfigTomlWithAList() throws IOException {
    session.write(
        "samconfig.toml",
        """
        version = 0.1
        [default.deploy.parameters]
        parameter_overrides = [
          "Stage='one two'", # two words
          "Names=a\\\\ b"
        ]
        """);
    assertThat(scopes("--parameters", "samconfig.toml")).isEqualTo("one two/1/free or a b or 1");
  }

  @Test
  void samconfigTomlWithAnEnvironment() throws IOException {
    session.write(
        "conf/samconfig.toml",
        """
        version = 0.1
        [default.deploy.parameters]
        parameter_overrides = "Stage=test"
        [prod.deploy.parameters]
        parameter_overrides = "Stage=prod"
        """);
    assertThat(scopes("--parameters", "conf/samconfig.toml")).isEqualTo("test/1/free or none or 1");
    assertThat(scopes("--parameters", "conf/samconfig.toml:prod"))
        .isEqualTo("prod/1/free or none or 1");
    assertThat(
            session.run(
                "access", "--wide", "shop.yaml", "--parameters", "conf/samconfig.toml:live"))
        .isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "error: conf/samconfig.toml:1:1: has no environment live: the file has default and prod\n");
  }

  @Test
  void samconfigTomlWithGlobalParameters() throws IOException {
    session.write(
        "samconfig.toml",
        """
        version = 0.1
        [default.global.parameters]
        stack_name = "shop"
        parameter_overrides = "Stage=prod"
        [default.build.parameters]
        parameter_overrides = "Stage=build"
        """);
    assertThat(scopes("--parameters", "samconfig.toml")).isEqualTo("prod/1/free or none or 1");
  }

  @Test
  void samconfigTomlForTheStackThatItNames() throws IOException {
    session.write("blog.yaml", TEMPLATE);
    session.write(
        "samconfig.toml",
        """
        version = 0.1
        [default.deploy.parameters]
        stack_name = "blog"
        parameter_overrides = "Stage=prod"
        """);
    assertThat(session.run("access", "--wide", "blog.yaml", "--parameters", "samconfig.toml"))
        .isZero();
    assertThat(taken()).isEqualTo("prod/1/free or none or 1");
    assertThat(scopes("blog.yaml", "--parameters", "samconfig.toml"))
        .as("blog is first")
        .isEqualTo("prod/1/free or none or 1");
    assertThat(session.out()).contains("with ${Stage}/1/free or none or 1");
  }

  @Test
  void samconfigYaml() throws IOException {
    session.write(
        "samconfig.yaml",
        """
        version: 0.1
        default:
          deploy:
            parameters:
              parameter_overrides:
                - Stage=prod
                - Size=2
        """);
    assertThat(scopes("--parameters", "samconfig.yaml")).isEqualTo("prod/2/free or none or 1");
  }

  @Test
  void keyEqualsValue() {
    assertThat(scopes("--parameters", "Stage=prod", "--parameters", "Names=a , b"))
        .isEqualTo("prod/1/free or a+b or 1");
  }

  @Test
  void stackColonKeyEqualsValue() throws IOException {
    session.write("blog.yaml", TEMPLATE);
    assertThat(scopes("blog.yaml", "--parameters", "blog:Stage=prod"))
        .isEqualTo("prod/1/free or none or 1");
    assertThat(session.out()).contains("with ${Stage}/1/free");
  }

  @Test
  void stackColonFile() throws IOException {
    session.write("blog.yaml", TEMPLATE);
    session.write("given.json", "[\"Stage=prod\"]");
    assertThat(scopes("blog.yaml", "--parameters", "blog:given.json"))
        .isEqualTo("prod/1/free or none or 1");
    assertThat(session.out()).contains("with ${Stage}/1/free");
  }

  @Test
  void severalOfWhichTheLaterWins() throws IOException {
    session.write("all.json", "[\"Stage=test\", \"Size=2\"]");
    session.write("prod.json", "[\"Stage=prod\"]");
    assertThat(scopes("--parameters", "all.json", "--parameters", "prod.json"))
        .isEqualTo("prod/2/free or none or 1");
    assertThat(scopes("--parameters", "Size=3", "--parameters", "all.json"))
        .isEqualTo("test/2/free or none or 1");
  }
}
