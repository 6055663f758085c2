package io.github.cfn401audit.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.values.Truth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which attributes the users of a pool have. */
class PoolSchemaTest {

  private static PoolSchema schema(String attributes) {
    String template =
        """
        Parameters:
          Given: { Type: String }
        Resources:
          Pool:
            Type: AWS::Cognito::UserPool
            Properties: { Schema: %s }
        """;
    return Modelled.of(template.formatted(attributes)).pools().get(0).schema();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{ Name: plan }]        | email           | YES",
        "[{ Name: plan }]        | email_verified  | YES",
        "[{ Name: plan }]        | custom:plan     | YES",
        "[{ Name: plan }]        | dev:custom:plan | YES",
        "[{ Name: custom:plan }] | custom:plan     | YES",
        "[{ Name: plan }]        | plan            | NO",
        "[{ Name: plan }]        | custom:Plan     | NO",
        "[{ Name: plan }]        | E-mail          | NO",
        "[]                      | custom:plan     | NO",
        "!Ref AWS::NoValue       | custom:plan     | NO",
        "[{ Name: !Ref Given }]  | custom:plan     | UNKNOWN",
        "[{ Name: !Ref Given }]  | plan            | NO",
        "!Ref Given              | custom:plan     | UNKNOWN"
      })
  void anAttributeIsStandardOrDeclared(String attributes, String name, Truth has) {
    assertThat(schema(attributes).has(name)).isEqualTo(has);
  }
}
