package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of values for parameters. */
class GivenParameterTest {
  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.withFaultyApi(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nobody=1               | no stack has a parameter Nobody
          web:StageName=test     | no stack named web has a parameter StageName
          StageName=prod         | `prod` is not one of the allowed values of parameter StageName of api: test, live
          api:StageName=         | `` is not one of the allowed values of parameter StageName of api: test, live
          """)
  void aValueThatDoesNotFitEndsWithTwoAndTheRestIsAudited(String word, String said) {
    assertThat(session.run("api.yaml", "--parameters", word)).isEqualTo(2);
    assertThat(session.err()).isEqualTo("error: --parameters: " + said + "\n");
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"StageName=live", "api:StageName=live", "Names=a,b", "api:Names=b"})
  void aValueThatFitsIsSilent(String word) {
    assertThat(session.run("api.yaml", "--parameters=" + word)).isEqualTo(1);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aParameterOfANestedStackIsNotTheUsersToGive() throws IOException {
    session.write(
        "root.yaml",
        """
        Resources:
          N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: api.yaml } }
        """);
    assertThat(session.run("root.yaml", "--parameters", "StageName=live")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("error: --parameters: no stack has a parameter StageName\n");
  }

  @Test
  void aValueMayHoldEqualsSignsAndColons() throws IOException {
    session.write(
        "pool.yaml",
        """
        Parameters:
          Arn: { Type: String }
        Resources:
          Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: !Ref Arn } }
        """);
    assertThat(session.run("pool.yaml", "--parameters", "pool:Arn=a:b=c:d")).isZero();
    assertThat(session.err()).isEmpty();
  }
}
