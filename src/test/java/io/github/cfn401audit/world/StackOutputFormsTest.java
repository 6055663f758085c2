package io.github.cfn401audit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of {@code Fn::GetStackOutput}. */
class StackOutputFormsTest {
  @TempDir Path folder = Path.of("");

  private Shops shops(String call) throws IOException {
    return new Shops(folder)
        .pool("auth.yaml", "Outputs: { Arn: { Value: !GetAtt Pool.Arn } }\n")
        .trusting(
            "web.yaml",
            "{ \"Fn::GetStackOutput\": { " + call + " } }",
            "Parameters: { Auth: { Type: String, Default: auth } }\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          StackName: auth, OutputName: Arn                               | eu-west-1 | auth/Pool
          StackName: !Ref Auth, OutputName: Arn                          | eu-west-1 | auth/Pool
          StackName: auth, OutputName: Other                             | eu-west-1 | unknown: no template among these files has the output auth.Other
          StackName: other, OutputName: Arn                              | eu-west-1 | unknown: no template among these files has the output other.Arn
          StackName: auth, OutputName: Arn                               | us-east-1 | unknown: no template among these files has the output auth.Arn
          StackName: auth, OutputName: Arn, Region: eu-west-1            | us-east-1 | auth/Pool
          StackName: auth, OutputName: Arn, Region: !Ref 'AWS::Region'   | eu-west-1 | auth/Pool
          StackName: auth, OutputName: Arn, RoleArn: 'arn:aws:iam::111122223333:role/r' | eu-west-1 | auth/Pool
          StackName: auth, OutputName: Arn, RoleArn: 'arn:aws:iam::444455556666:role/r' | eu-west-1 | unknown: no template among these files has the output auth.Arn
          StackName: auth                                                | eu-west-1 | unknown: Fn::GetStackOutput in web is computed at deployment only
          """)
  void stackOutputOfAStackWhoseNameAManifestSays(String call, String region, String trusted)
      throws IOException {
    Shops shops = shops(call);
    shops.assembly("", "auth=111122223333/eu-west-1", "web=111122223333/" + region);
    assertThat(shops.trusts("web")).isEqualTo(trusted);
  }

  /** Nothing says under which name a loose template is deployed. */
  @Test
  void stackOutputOfALooseTemplateIsPossible() throws IOException {
    Shops shops = shops("StackName: auth, OutputName: Arn");
    assertThat(shops.trusts("web")).isEqualTo("unknown: auth.Arn may be the output Arn of auth");
    assertThat(shops.islands()).containsExactly("auth", "web");
  }

  @Test
  void stackOutputInItsShortForm() throws IOException {
    Shops shops = new Shops(folder);
    shops.trusting("web.yaml", "!GetStackOutput { StackName: auth, OutputName: Arn }", "");
    shops.assembly("one/", "auth=111122223333/eu-west-1");
    shops.pool("one/auth.yaml", "Outputs: { Arn: { Value: !GetAtt Pool.Arn } }\n");
    assertThat(shops.trusts("web")).isEqualTo("auth/Pool");
    assertThat(shops.islands()).contains("auth web");
  }
}
