package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What macros and includes may touch is unknown until they are read, and they are named. */
class MacroTest {
  private static final String API =
      """
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
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
            AuthorizerId: !Ref Authorizer
            AuthorizationScopes: [shop/read]
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  /** Written for a file that is included, too: without short functions. */
  private static final String POOL =
      """
        Pool: { Type: AWS::Cognito::UserPool }
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties: { UserPoolId: { Ref: Pool } }
      """;

  private static final String INCLUDE =
      """
        Fn::Transform: { Name: AWS::Include, Parameters: { Location: pool.yaml } }
      """;

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  private List<String> causes() {
    return audited.result().methods().stream()
        .flatMap(row -> row.undecided().stream())
        .map(OpenQuestion::cause)
        .toList();
  }

  @Test
  void withoutAMacroTheFaultIsProved() throws IOException {
    audited.file("shop.yaml", "Resources:\n" + API + POOL);
    assertThat(audited.findings()).containsExactly("error sdk-sign-in-lacks-scope at Method");
  }

  @Test
  void anUnknownMacroOverATemplateLeavesAllOpenAndIsNamed() throws IOException {
    audited.file("shop.yaml", "Transform: [Mine]\nResources:\n" + API + POOL);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("? … is undecided");
    assertThat(causes()).contains("macro Mine of shop has not run");
  }

  @Test
  void anUnknownMacroAmongResourcesLeavesAllOpenAndIsNamed() throws IOException {
    audited.file("shop.yaml", "Resources:\n  Fn::Transform: { Name: Mine }\n" + API + POOL);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("? … is undecided");
    assertThat(causes()).contains("macro Mine of shop has not run");
  }

  @Test
  void anUnknownMacroInAPropertyLeavesThatPropertyOpenAndIsNamed() throws IOException {
    audited.file(
        "shop.yaml",
        "Resources:\n" + API.replace("[shop/read]", "{ Fn::Transform: { Name: Mine } }") + POOL);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET / is undecided");
    assertThat(causes()).contains("macro Mine of shop has not run");
  }

  @Test
  void anIncludeThatIsNotThereLeavesAbsenceOpenAndIsNamed() throws IOException {
    audited.file("shop.yaml", "Resources:\n" + API + POOL + INCLUDE);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET / is undecided");
    assertThat(causes()).contains("AWS::Include of pool.yaml in shop is not read");
  }

  @Test
  void anIncludeThatIsThereIsAuditedWithTheTemplate() throws IOException {
    audited.file("shop.yaml", "Resources:\n" + API + INCLUDE).file("pool.yaml", POOL.indent(-2));
    assertThat(audited.findings()).containsExactly("error sdk-sign-in-lacks-scope at Method");
  }

  @Test
  void aFindingInAnIncludedFileStandsThere() throws IOException {
    audited.file(
        "pool.yaml",
        (POOL + API)
            .indent(-2)
            .replace("!Ref Api", "{ Ref: Api }")
            .replace("!Ref Authorizer", "{ Ref: Authorizer }")
            .replaceAll("!GetAtt ([A-Za-z.]+)", "{ Fn::GetAtt: $1 }"));
    audited.file("shop.yaml", "Resources:\n" + INCLUDE);
    AuditResult result = audited.result();
    assertThat(result.problems()).isEmpty();
    assertThat(result.findings()).hasSize(1);
    Finding finding = result.findings().get(0);
    assertThat(finding.range().file().name()).isEqualTo("pool.yaml");
    assertThat(finding.range().line()).isEqualTo(22);
    assertThat(finding.resource().stack()).isEqualTo("shop");
  }

  @Test
  void anIncludedTemplateIsNoStackOfItsOwn() throws IOException {
    audited
        .file(
            "a.yaml",
            ("Resources:\n" + POOL + API)
                .replaceAll("!Ref ([A-Za-z]+)", "{ Ref: $1 }")
                .replaceAll("!GetAtt ([A-Za-z.]+)", "{ Fn::GetAtt: $1 }"))
        .file("b.yaml", "Transform: { Name: AWS::Include, Parameters: { Location: a.yaml } }\n");
    assertThat(audited.result().methods()).extracting(AccessRow::stack).containsExactly("b");
  }
}
