package io.github.cfn401audit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form in which a stack reads what another stored in an SSM parameter. */
class SsmFormsTest {
  private static final String LINKED = "auth/Pool";

  @TempDir Path folder = Path.of("");
  private Shops shops = new Shops(folder);

  @BeforeEach
  void begin() {
    shops = new Shops(folder);
  }

  private Shops stored(String name) throws IOException {
    return shops.pool(
        "auth.yaml",
        """
          Stored:
            Type: AWS::SSM::Parameter
            Properties: { Name: %s, Type: String, Value: !GetAtt Pool.Arn }
        Parameters: { Env: { Type: String, Default: dev } }
        """
            .formatted(name));
  }

  private Shops reading(String written, String parameters) throws IOException {
    return shops.trusting("web.yaml", written, parameters);
  }

  @Test
  void resolveSsmName() throws IOException {
    stored("/shop/pool");
    reading("'{{resolve:ssm:/shop/pool}}'", "");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
    assertThat(shops.islands()).containsExactly("auth web");
  }

  /** An older version may hold the ARN of a pool that is no more. */
  @Test
  void resolveSsmNameAndVersion() throws IOException {
    stored("/shop/pool");
    reading("'{{resolve:ssm:/shop/pool:2}}'", "");
    assertThat(shops.trusts("web"))
        .isEqualTo(
            "unknown: version 2 of the SSM parameter /shop/pool may be older than these files");
    assertThat(shops.islands()).containsExactly("auth web");
  }

  @Test
  void resolveSsmNameBySub() throws IOException {
    stored("!Sub '/${Env}/pool'");
    reading(
        "!Sub '{{resolve:ssm:/${Env}/pool}}'",
        "Parameters: { Env: { Type: String, Default: dev } }\n");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void resolveSsmNameByJoin() throws IOException {
    stored("/dev/pool");
    reading(
        "!Join ['', ['{{resolve:ssm:/', !Ref Env, '/pool}}']]",
        "Parameters: { Env: { Type: String, Default: dev } }\n");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void resolveSsmInsideOtherText() throws IOException {
    shops.pool(
        "auth.yaml",
        """
          Stored:
            Type: AWS::SSM::Parameter
            Properties: { Name: /shop/id, Type: String, Value: !Ref Pool }
        """);
    reading(
        "!Sub 'arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/{{resolve:ssm:/shop/id}}'",
        "");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void resolveSsmAsTheDefaultOfAParameter() throws IOException {
    stored("/shop/pool");
    reading(
        "!Ref Arn",
        "Parameters: { Arn: { Type: String, Default: '{{resolve:ssm:/shop/pool}}' } }\n");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void parameterOfAnSsmTypeWhoseDefaultIsAName() throws IOException {
    stored("/shop/pool");
    reading(
        "!Ref Arn",
        "Parameters: { Arn: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /shop/pool } }\n");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
    assertThat(shops.islands()).containsExactly("auth web");
  }

  @Test
  void parameterOfAnSsmTypeWhoseDefaultNobodyDeclares() throws IOException {
    stored("/shop/pool");
    reading(
        "!Ref Arn",
        "Parameters: { Arn: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /other } }\n");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: parameter Arn of web is read from the SSM parameter /other");
  }

  @Test
  void parameterOfAnSsmTypeOfANestedStack() throws IOException {
    stored("/shop/pool");
    reading("!Ref Arn", "Parameters: { Arn: { Type: 'AWS::SSM::Parameter::Value<String>' } }\n");
    shops.file(
        "app.yaml",
        """
        Resources:
          N:
            Type: AWS::CloudFormation::Stack
            Properties: { TemplateURL: web.yaml, Parameters: { Arn: /shop/pool } }
        """);
    assertThat(shops.trusts("app/N")).isEqualTo(LINKED);
  }

  @Test
  void nameThatTheStackMakesUp() throws IOException {
    shops.file(
        "auth.yaml",
        """
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          Stored:
            Type: AWS::SSM::Parameter
            Properties: { Type: String, Value: !GetAtt Pool.Arn }
        Outputs: { Name: { Value: !Ref Stored, Export: { Name: where } } }
        """);
    reading("!Sub ['{{resolve:ssm:${Name}}}', { Name: !ImportValue where }]", "");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void valueOfTheParameterInItsOwnStack() throws IOException {
    shops.file(
        "auth.yaml",
        """
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          Stored:
            Type: AWS::SSM::Parameter
            Properties: { Name: /shop/pool, Type: String, Value: !GetAtt Pool.Arn }
          Authorizer:
            Type: AWS::ApiGateway::Authorizer
            Properties: { Type: COGNITO_USER_POOLS, ProviderARNs: [!GetAtt Stored.Value] }
        """);
    assertThat(shops.trusts("auth")).isEqualTo(LINKED);
  }

  @Test
  void nameThatTwoTemplatesDeclare() throws IOException {
    stored("/shop/pool");
    shops.pool(
        "auth2.yaml",
        """
          Stored:
            Type: AWS::SSM::Parameter
            Properties: { Name: /shop/pool, Type: String, Value: !GetAtt Pool.Arn }
        """);
    reading("'{{resolve:ssm:/shop/pool}}'", "");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: more than one template declares the SSM parameter /shop/pool");
    assertThat(shops.islands()).containsExactly("auth", "auth2", "web");
  }

  @Test
  void resolveSsmSecureAndSecretsManagerAreKnownAtDeploymentOnly() throws IOException {
    reading("'{{resolve:ssm-secure:/shop/pool:1}}'", "");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: resolve:ssm-secure:/shop/pool:1 is known at deployment only");
    reading("'{{resolve:secretsmanager:shop:SecretString:arn}}'", "");
    assertThat(shops.trusts("web"))
        .isEqualTo(
            "unknown: resolve:secretsmanager:shop:SecretString:arn is known at deployment only");
  }

  @Test
  void resolveSsmThatIsNeverClosedIsText() throws IOException {
    reading("'{{resolve:ssm:/shop/pool}'", "");
    assertThat(shops.trusts("web")).isEqualTo("{{resolve:ssm:/shop/pool}");
  }

  @Test
  void cdkCrossRegionWriterAndReader() throws IOException {
    shops.assembly("", "auth=111122223333/us-east-1", "web=111122223333/eu-west-1");
    shops.pool(
        "auth.yaml",
        """
          ExportsWritereuwest1:
            Type: Custom::CrossRegionExportWriter
            Properties:
              WriterProps:
                region: eu-west-1
                exports:
                  /cdk/exports/web/authuseast1FnGetAttPoolArn: !GetAtt Pool.Arn
        """);
    shops.trusting(
        "web.yaml",
        "!GetAtt [ExportsReader, /cdk/exports/web/authuseast1FnGetAttPoolArn]",
        """
          ExportsReader:
            Type: Custom::CrossRegionExportReader
            Properties:
              ReaderProps:
                region: eu-west-1
                prefix: web
                imports:
                  /cdk/exports/web/authuseast1FnGetAttPoolArn: "{{resolve:ssm:/cdk/exports/web/authuseast1FnGetAttPoolArn}}"
        """);
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void anSsmParameterOfAnotherRegionIsNotRead() throws IOException {
    shops.assembly("", "auth=111122223333/us-east-1", "web=111122223333/eu-west-1");
    stored("/shop/pool");
    reading("'{{resolve:ssm:/shop/pool}}'", "");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: no template among these files declares the SSM parameter /shop/pool");
  }
}
