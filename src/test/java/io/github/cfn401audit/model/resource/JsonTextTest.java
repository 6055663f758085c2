package io.github.cfn401audit.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.values.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that a template holds as text. */
class JsonTextTest {

  private static Optional<Value> read(String json) {
    String template =
        """
        Parameters:
          Given: { Type: String }
        Resources:
          Pool:
            Type: AWS::Cognito::UserPool
            Properties: { UserPoolName: !Sub '%s' }
        """;
    Value text =
        Modelled.of(template.formatted(json))
            .pools()
            .get(0)
            .resource()
            .properties()
            .value("UserPoolName");
    return JsonText.read(text.asText().orElseThrow(), text.range(), "a name");
  }

  @Test
  void aTextThatIsNotJsonHoldsNoValue() {
    assertThat(read("{\"a\":")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\"b\"}                   | b",
        "{\"a\":true}                    | true",
        "{\"a\":\"${Pool}\"}             | ${Pool}",
        "{\"a\":\"arn/${Pool}/x\"}       | arn/${Pool}/x",
        "{\"a\":\"say \\\"${Pool}\\\"\"} | say \"${Pool}\""
      },
      quoteCharacter = '~')
  void aSymbolStaysOneInsideAString(String json, String shown) {
    Value a = read(json).orElseThrow().entry("a");
    assertThat(a.asText().orElseThrow().display()).isEqualTo(shown);
  }

  @Test
  void aSymbolOutsideEveryStringMayBeAnything() {
    assertThat(read("{\"a\":${Given}}").orElseThrow().entry("a").isUnknown()).isTrue();
  }

  @Test
  void aSymbolAsAKeyLeavesTheMapOpen() {
    assertThat(read("{\"${Given}\":1}").orElseThrow().entry("a").isUnknown()).isTrue();
  }

  @Test
  void aNullIsNotThere() {
    assertThat(read("{\"a\":null}").orElseThrow().entry("a").isAbsent()).isTrue();
  }
}
