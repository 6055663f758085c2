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

/** Parameter values and files that cannot be used: said with their place, and the rest audited. */
class RefusedParameterTest {
  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.in(folder);
    session.write("shop.yaml", ParameterFormsTest.TEMPLATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Stage: PROD        | 2:8 | `PROD` does not match the `AllowedPattern` of parameter Stage of shop
          Stage: p           | 2:8 | `p` is shorter than `MinLength` or longer than `MaxLength` of parameter Stage of shop
          Stage: abcdefghijklm | 2:8 | `abcdefghijklm` is shorter than `MinLength` or longer than `MaxLength` of parameter Stage of shop
          Size: big          | 2:7 | `big` is not a number, as needed for parameter Size of shop
          Size: 10           | 2:7 | `10` is not between `MinValue` and `MaxValue` of parameter Size of shop
          Size: 0.5          | 2:7 | `0.5` is not between `MinValue` and `MaxValue` of parameter Size of shop
          Sizes: [1, two]    | 2:8 | `1,two` has an item that is not a number, as needed for parameter Sizes of shop
          Plan: gold         | 2:7 | `gold` is not one of the allowed values of parameter Plan of shop: free, paid
          Key: gold          | 2:6 | the value given is not one of the allowed values of parameter Key of shop: none, some
          Nobody: gold       | 2:9 | no stack has a parameter Nobody
          blog: { Stage: a } | 2:16 | no stack named blog has a parameter Stage
          Stage:             | 2:7 | parameter Stage has no value: use a string, a number, a boolean or a list of these
          Stage: !Ref Other  | 2:8 | parameter Stage has no value: use a string, a number, a boolean or a list of these
          Names: [[a]]       | 2:8 | parameter Names has no value: use a string, a number, a boolean or a list of these
          """)
  void aValueInAFileThatDoesNotFitIsSaidWithItsPlace(String line, String place, String message)
      throws IOException {
    session.write("given.yaml", "# values\n" + line + "\n");
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", "given.yaml"))
        .isEqualTo(2);
    assertThat(session.err()).isEqualTo("error: given.yaml:" + place + ": " + message + "\n");
    assertThat(session.out()).contains("with ${Stage}/1/free or none or 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Stage=ab", "Size=9", "Size= 1.0", "Sizes=1, 2.5", "Plan=paid", "Key=some"})
  void aValueWithinTheLimitsIsSilent(String word) {
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", word)).isZero();
    assertThat(session.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [3]                      | 1:2 | an item is neither `KEY=VALUE` nor a map with a `ParameterKey`
          [{ParameterValue: x}]    | 1:2 | an item has no `ParameterKey`
          [{ParameterKey: Stage}]  | 1:17 | parameter Stage has no `ParameterValue`
          just words               | 1:1 | contains no parameters: it must be a map or a list of them
          """)
  void aFileOfAnotherFormIsSaidWithItsPlace(String text, String place, String message)
      throws IOException {
    session.write("given.yaml", text + "\n");
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", "given.yaml"))
        .isEqualTo(2);
    assertThat(session.err()).isEqualTo("error: given.yaml:" + place + ": " + message + "\n");
  }

  @Test
  void aValueThatFitsOneStackAndNotAnotherIsUsedWhereItFits() throws IOException {
    session.write("blog.yaml", ParameterFormsTest.TEMPLATE.replace("[a-z ]*", "[A-Z]*"));
    assertThat(
            session.run("access", "--wide", "blog.yaml", "shop.yaml", "--parameters", "Stage=prod"))
        .isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "error: --parameters: `prod` does not match the `AllowedPattern` of parameter Stage of"
                + " blog\n");
    assertThat(session.out()).contains("with ${Stage}/1/free", "with prod/1/free");
  }

  @Test
  void aPatternThatIsNotUnderstoodTakesEverything() throws IOException {
    session.write("shop.yaml", ParameterFormsTest.TEMPLATE.replace("[a-z ]*", "(?=x)y"));
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", "Stage=prod")).isZero();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void usePreviousValueIsPassedOverWithANote() throws IOException {
    session.write(
        "given.json",
        """
        [
          { "ParameterKey": "Stage", "UsePreviousValue": true },
          { "ParameterKey": "Size", "UsePreviousValue": false, "ParameterValue": "2" },
          { "ParameterKey": "Plan", "UsePreviousValue": true },
          { "ParameterKey": "Names", "UsePreviousValue": true },
          { "ParameterKey": "Sizes", "UsePreviousValue": true }
        ]
        """);
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", "given.json")).isZero();
    assertThat(session.err())
        .isEqualTo(
            "warning: given.json:2:21: `UsePreviousValue` has no effect here: there is no value for"
                + " Stage, Plan, Names and 1 more\n");
    assertThat(session.out()).contains("with ${Stage}/2/free");
  }

  @Test
  void aSecretDecidesConditionsAndIsShownNowhere() throws IOException {
    session.write(
        "shop.yaml",
        ParameterFormsTest.TEMPLATE.replace(
            "!Sub \"${Stage}/${Size}/${Plan}\"", "!If [HasKey, !Sub \"has-${Key}\", no-key]"));
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", "Key=some")).isZero();
    assertThat(session.out()).contains("with has-${Key} or none or 1");
    assertThat(session.out()).doesNotContain("some");
  }

  @Test
  void theValueOfAnSsmTypedParameterIsAName() throws IOException {
    session.write("shop.yaml", ParameterFormsTest.TEMPLATE.replace("${Stage}/${Size}", "${Held}"));
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", "Held=/blog/scope"))
        .isZero();
    assertThat(session.out()).contains("with ${Held}/free");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none.json      | none.json: there is no such file
          a/b            | a/b: there is no such file
          broken.json    | broken.json:1:2: the quoted string that starts here is never closed
          broken.toml    | broken.toml:2:5: is not valid TOML: unexpected end of input, expected
          .              | .: is a folder, not a file
          plain.yaml:dev | plain.yaml:1:1: has no environments: only a SAM CLI configuration takes one after a colon
          words.toml     | words.toml:2:1: a word of `parameter_overrides` is not KEY=VALUE: put quotes around a value with spaces
          """)
  void aFileThatCannotBeUsedEndsWithTwoAndTheRestIsAudited(String word, String message)
      throws IOException {
    session.write("broken.json", "{\"}");
    session.write("broken.toml", "a = 1\nb = ");
    session.write("plain.yaml", "Plan: paid\n");
    session.write(
        "words.toml",
        """
        [default.deploy.parameters]
        parameter_overrides = "Plan=paid my secret"
        """);
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", word)).isEqualTo(2);
    assertThat(session.err()).startsWith("error: ").contains(message);
    assertThat(session.err()).doesNotContain("secret");
    assertThat(session.out()).contains("with ${Stage}/1/");
  }

  @Test
  void anEnvironmentWithoutOverridesGivesNothing() throws IOException {
    session.write("samconfig.toml", "[default.deploy.parameters]\nregion = \"eu-west-1\"\n");
    assertThat(session.run("access", "--wide", "shop.yaml", "--parameters", "samconfig.toml"))
        .isZero();
    assertThat(session.err())
        .isEqualTo(
            "warning: samconfig.toml:1:1: environment default has no `parameter_overrides`: the"
                + " file has default\n");
  }

  @Test
  void whatIsWrongWithAFileStandsInTheReports() throws IOException {
    session.write("given.yaml", "Nobody: 1\n");
    session.run("shop.yaml", "--parameters", "given.yaml", "-f", "json");
    assertThat(session.out())
        .contains("\"code\": \"PARAMETER\"", "\"file\": \"given.yaml\"", "\"line\": 1");
  }
}
