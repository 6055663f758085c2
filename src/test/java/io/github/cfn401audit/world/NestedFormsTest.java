package io.github.cfn401audit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form in which a stack names the template of a stack that it nests. */
class NestedFormsTest {
  private static final String HASH =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  private static final String OUTPUTS = "Outputs: { Arn: { Value: !GetAtt Pool.Arn } }\n";
  private static final String PARAMETERS = "Parameters: { Arn: { Type: String } }\n";

  @TempDir Path folder = Path.of("");
  private Shops shops = new Shops(folder);

  @BeforeEach
  void begin() {
    shops = new Shops(folder);
  }

  /** A stack that nests the pool and trusts what comes out. */
  private Shops app(String name, String attributes) throws IOException {
    return shops.trusting(
        name,
        "!GetAtt Auth.Outputs.Arn",
        "  Auth: { Type: AWS::CloudFormation::Stack, " + attributes + " }\n");
  }

  private Shops inAssembly(String attributes) throws IOException {
    shops.assembly("", "app=111122223333/eu-west-1");
    shops.pool("auth.nested.template.yaml", OUTPUTS);
    return app("app.yaml", attributes);
  }

  @Test
  void nestedByAwsAssetPath() throws IOException {
    inAssembly(
        "Metadata: { aws:asset:path: auth.nested.template.yaml }, Properties: { TemplateURL: !Ref U }");
    assertThat(shops.trusts("app")).isEqualTo("app/Auth/Pool");
  }

  @Test
  void nestedByAwsCdkTemplateFile() throws IOException {
    inAssembly("Properties: { TemplateURL: !Ref U }");
    shops.file(
        "manifest.json",
        """
        {"version": "54", "artifacts": {"app": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "app.yaml"},
          "metadata": {
            "/app/Auth": [{"type": "aws:cdk:templateFile", "data": "auth.nested.template.yaml"}],
            "/app/Auth.NestedStack/Auth.NestedStackResource": [
              {"type": "aws:cdk:logicalId", "data": "Auth"}]}}}}
        """);
    assertThat(shops.trusts("app")).isEqualTo("app/Auth/Pool");
  }

  @Test
  void nestedByAssetHash() throws IOException {
    inAssembly(
        "Properties: { TemplateURL: !Sub 'https://s3.${AWS::Region}.${AWS::URLSuffix}/b/"
            + HASH
            + ".json' }");
    shops.file(
        "app.assets.json",
        "{\"files\": {\"" + HASH + "\": {\"source\": {\"path\": \"auth.nested.template.yaml\"}}}}");
    assertThat(shops.trusts("app")).isEqualTo("app/Auth/Pool");
  }

  @Test
  void nestedByRelativeTemplateUrl() throws IOException {
    shops.pool("parts/auth.yaml", OUTPUTS);
    app("app.yaml", "Properties: { TemplateURL: ./parts/auth.yaml }");
    assertThat(shops.trusts("app")).isEqualTo("app/Auth/Pool");
  }

  @Test
  void nestedByLastSegmentOfAnS3Url() throws IOException {
    shops.pool("parts/auth.yaml", OUTPUTS);
    app(
        "app.yaml",
        "Properties: { TemplateURL: !Sub 'https://${B}.s3.amazonaws.com/v1/auth.yaml' }");
    assertThat(shops.trusts("app")).isEqualTo("app/Auth/Pool");
  }

  @Test
  void nestedByPartlyKnownLastSegmentIsPossible() throws IOException {
    shops.pool("parts/auth.yaml", OUTPUTS);
    app("app.yaml", "Properties: { TemplateURL: !Sub 'https://x/${Prefix}auth.yaml' }");
    assertThat(shops.trusts("app"))
        .isEqualTo(
            "unknown: nested stack Auth of app is not read: template https://x/${Prefix}auth.yaml"
                + " may be parts/auth.yaml");
    assertThat(shops.islands()).containsExactly("app", "auth");
  }

  @Test
  void nestedSeveralLevelsDeep() throws IOException {
    shops.pool("auth.yaml", OUTPUTS);
    shops.file(
        "middle.yaml",
        """
        Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: auth.yaml } } }
        Outputs: { Arn: { Value: !GetAtt Inner.Outputs.Arn } }
        """);
    shops.file(
        "app.yaml",
        """
        Resources:
          Auth: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: middle.yaml } }
          Web:
            Type: AWS::CloudFormation::Stack
            Properties: { TemplateURL: outer.yaml, Parameters: { Arn: !GetAtt Auth.Outputs.Arn } }
        """);
    shops.file(
        "outer.yaml",
        PARAMETERS
            + """
              Resources:
                Api:
                  Type: AWS::CloudFormation::Stack
                  Properties: { TemplateURL: web.yaml, Parameters: { Arn: !Ref Arn } }
              """);
    shops.trusting("web.yaml", "!Ref Arn", PARAMETERS);
    assertThat(shops.trusts("app/Web/Api")).isEqualTo("app/Auth/Inner/Pool");
    assertThat(shops.islands()).hasSize(1);
  }

  @Test
  void nestedTwiceWithDifferentParameters() throws IOException {
    shops.file(
        "app.yaml",
        """
        Resources:
          Customers: { Type: AWS::Cognito::UserPool }
          Staff: { Type: AWS::Cognito::UserPool }
          One:
            Type: AWS::CloudFormation::Stack
            Properties: { TemplateURL: web.yaml, Parameters: { Arn: !GetAtt Customers.Arn } }
          Two:
            Type: AWS::CloudFormation::Stack
            Properties: { TemplateURL: web.yaml, Parameters: { Arn: !GetAtt Staff.Arn } }
        """);
    shops.trusting("web.yaml", "!Ref Arn", PARAMETERS);
    assertThat(shops.trusts("app/One")).isEqualTo("app/Customers");
    assertThat(shops.trusts("app/Two")).isEqualTo("app/Staff");
  }

  @Test
  void nestedAsAnApplicationOfSam() throws IOException {
    shops.pool("auth.yaml", OUTPUTS);
    shops.trusting(
        "app.yaml",
        "!GetAtt Auth.Outputs.Arn",
        "  Auth: { Type: AWS::Serverless::Application, Properties: { Location: auth.yaml } }\n");
    assertThat(shops.trusts("app")).isEqualTo("app/Auth/Pool");
  }
}
