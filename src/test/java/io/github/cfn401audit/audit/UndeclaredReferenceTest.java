package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which references are certainly refused, and which a tool may yet complete. */
class UndeclaredReferenceTest {
  private static final String CLIENT =
      """
      Resources:
        Web:
          Type: AWS::Cognito::UserPoolClient
          Properties: { UserPoolId: %s }
      """;

  @TempDir Path folder;

  private List<String> labels(String template) {
    return new Audited(folder)
        .file("shop.yaml", template).result().findings().stream()
            .filter(finding -> finding.rule().value().equals("reference-undeclared"))
            .map(Finding::label)
            .map(label -> label.text())
            .toList();
  }

  @Test
  void aNameThatNothingInThePartOfATemplateResemblesMayComeFromAnotherPart() {
    assertThat(labels(CLIENT.formatted("!Ref CompanyPool"))).isEmpty();
  }

  @Test
  void aWholeTemplateDeclaresAllThatItNames() {
    assertThat(
            labels("AWSTemplateFormatVersion: '2010-09-09'\n" + CLIENT.formatted("!Ref ShopPool")))
        .containsExactly("no such resource or parameter");
  }

  @Test
  void theOnlyPoolIsWhatIsMeantWhateverItsName() {
    String pool = "  Staff: { Type: AWS::Cognito::UserPool }\n";
    assertThat(labels(CLIENT.formatted("!Ref CompanyPool") + pool))
        .containsExactly("no such resource or parameter: did you mean `Staff`?");
  }

  @Test
  void aParameterMayBeMeant() {
    String parameters = "Parameters: { PoolId: { Type: String } }\n";
    assertThat(labels(parameters + CLIENT.formatted("!Ref PoolIds")))
        .containsExactly("no such resource or parameter: did you mean `PoolId`?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!GetAtt Pool",
        "{ 'Fn::GetAtt': [Pool] }",
        "{ 'Fn::GetAtt': [Pool, UserPoolId, x] }"
      })
  void getAttTakesALogicalIdAndAnAttribute(String call) {
    String pool = "  Pool: { Type: AWS::Cognito::UserPool }\n";
    assertThat(labels(CLIENT.formatted(call) + pool))
        .containsExactly("`Fn::GetAtt` takes a logical id and an attribute, as in `ShopPool.Arn`");
  }

  @Test
  void anAttributeThatResemblesNoneMayBeNew() {
    String pool = "  Pool: { Type: AWS::Cognito::UserPool }\n";
    assertThat(labels(CLIENT.formatted("!GetAtt Pool.Shard") + pool)).isEmpty();
    assertThat(labels(CLIENT.formatted("!GetAtt Pool.UserPoolID") + pool))
        .containsExactly(
            "AWS::Cognito::UserPool has no such attribute: did you mean `UserPoolId`?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transform: [CompanyPools]\n%s",
        "%s  Company: { Type: 'Acme::Cognito::Pool::MODULE' }\n",
        "%s  'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/p.yaml' } }\n"
      })
  void whatIsNotReadMayDeclareTheName(String template) {
    String version = "AWSTemplateFormatVersion: '2010-09-09'\n";
    assertThat(labels(version + template.formatted(CLIENT.formatted("!Ref CompanyPool"))))
        .isEmpty();
  }

  @Test
  void aParameterHasNoAttributes() {
    String template =
        "Parameters: { Pool: { Type: String } }\n" + CLIENT.formatted("!GetAtt Pool.Id");
    assertThat(labels("AWSTemplateFormatVersion: '2010-09-09'\n" + template))
        .containsExactly("only a resource has attributes");
    assertThat(labels(template)).isEmpty();
  }

  @Test
  void variablesOfAnotherToolAreFilledInBeforeTheDeployment() {
    String pool = "  Pool: { Type: AWS::Cognito::UserPool }\n";
    assertThat(labels(CLIENT.formatted("!Sub '${self:custom.pool}'") + pool)).isEmpty();
  }
}
