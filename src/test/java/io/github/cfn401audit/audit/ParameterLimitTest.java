package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter value that CloudFormation refuses is no scenario. */
class ParameterLimitTest {
  /** Nobody can get this scope: where the condition holds, the method is shut. */
  private static final String SHUT =
      "AuthorizationScopes: !If [Shut, [bread/buy], !Ref AWS::NoValue]";

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  private void isAlwaysReachable(String sections) throws IOException {
    audited.file("b.yaml", Bakery.with(sections, SHUT));
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is reachable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          Type: String, AllowedPattern: '^(rye|oat)$' ¦ !Equals [!Ref Flour, wheat]
          Type: String, AllowedPattern: '[a-z]+' ¦ !Equals [!Ref Flour, Wheat]
          Type: String, AllowedPattern: 'rye|oat' ¦ !Not [!Or [!Equals [!Ref Flour, rye], !Equals [!Ref Flour, oat]]]
          Type: String, MinLength: 1 ¦ !Equals [!Ref Flour, ""]
          Type: String, MinLength: 4 ¦ !Equals [!Ref Flour, rye]
          Type: String, MaxLength: 4 ¦ !Equals [!Ref Flour, wheat]
          Type: String, MaxLength: 010 ¦ !Equals [!Ref Flour, buckwheat]
          Type: Number, MinValue: 5 ¦ !Equals [!Ref Flour, 4]
          Type: Number, MaxValue: 5 ¦ !Equals [!Ref Flour, "6"]
          Type: Number ¦ !Equals [!Ref Flour, wheat]
          Type: String, AllowedValues: [rye, oat], AllowedPattern: '^r.*' ¦ !Equals [!Ref Flour, oat]
          Type: String, MinLength: 1 ¦ !Equals [!Sub "${Flour}-bread", "-bread"]
          Type: String, AllowedPattern: '^(rye|oat)$' ¦ !Not [!Or [!Equals [!Sub "${Flour}-bread", "rye-bread"], !Equals [!Sub "${Flour}-bread", "oat-bread"]]]
          """)
  void whatALimitRefusesDoesNotHappen(String parameter, String condition) throws IOException {
    isAlwaysReachable(
        "Parameters: { Flour: { %s } }\nConditions: { Shut: %s }".formatted(parameter, condition));
  }

  @Test
  void whatALimitLeavesOpenDoes() throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(
            """
            Parameters: { Flour: { Type: String, AllowedPattern: '[a-z]+', MinLength: 1 } }
            Conditions: { Shut: !Equals [!Ref Flour, rye] }
            """,
            SHUT));
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /bread is unreachable when Shut is true",
            "GET /bread is reachable when Shut is false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          { Assertions: [{ Assert: !Not [!Equals [!Ref Gate, locked]] }] }
          { Assertions: [{ Assert: !Contains [[open, ajar], !Ref Gate] }] }
          { Assertions: [{ Assert: !Equals [!Ref Day, sunday] }, { Assert: !Or [!Equals [!Ref Day, monday], !Equals [!Ref Gate, open]] }] }
          { RuleCondition: !Equals [!Ref Gate, locked], Assertions: [{ Assert: !Equals [!Ref Day, sunday] }, { Assert: !Not [!Equals [!Ref Day, sunday]] }] }
          { RuleCondition: !Equals [!Ref Gate, locked], Assertions: [{ Assert: !And [!Equals [!Ref Day, sunday], !Equals [!Ref Hour, "3"]] }, { Assert: !Not [!Equals [!Ref Hour, "3"]] }] }
          """)
  void whatTheRulesRefuseDoesNotHappen(String rule) throws IOException {
    isAlwaysReachable(
        """
        Parameters:
          Gate: { Type: String, AllowedValues: [open, ajar, locked] }
          Day: { Type: String, AllowedValues: [sunday, monday] }
          Hour: { Type: Number }
        Rules: { OfTheHouse: %s }
        Conditions: { Shut: !Equals [!Ref Gate, locked] }
        """
            .formatted(rule));
  }

  @Test
  void twoRulesTogetherMayLeaveOneCase() throws IOException {
    isAlwaysReachable(
        """
        Parameters:
          Gate: { Type: String, AllowedValues: [open, locked] }
          Day: { Type: String, Default: sunday }
        Rules:
          OnSundays:
            RuleCondition: !Equals [!Ref Day, sunday]
            Assertions: [{ Assert: !Equals [!Ref Gate, open] }]
          OnOtherDays:
            RuleCondition: !Not [!Equals [!Ref Day, sunday]]
            Assertions: [{ Assert: !Not [!Equals [!Ref Gate, locked]] }]
        Conditions: { Shut: !Equals [!Ref Gate, locked] }
        """);
  }

  @Test
  void aRuleThatCanBeKeptTakesNothingAway() throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(
            """
            Parameters:
              Gate: { Type: String, AllowedValues: [open, locked] }
              Day: { Type: String, Default: sunday }
            Rules:
              OnSundays:
                RuleCondition: !Equals [!Ref Day, sunday]
                Assertions: [{ Assert: !Equals [!Ref Gate, open] }]
            Conditions: { Shut: !Equals [!Ref Gate, locked] }
            """,
            SHUT));
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /bread is unreachable when Shut is true",
            "GET /bread is reachable when Shut is false");
  }

  @Test
  void aNestedStackRefusesWhatItsLimitsRefuse() throws IOException {
    audited
        .file(
            "town.yaml",
            """
            Parameters: { Gate: { Type: String, AllowedValues: [open, locked] } }
            Resources:
              Bakery:
                Type: AWS::CloudFormation::Stack
                Properties: { TemplateURL: bakery.yaml, Parameters: { Gate: !Ref Gate } }
            """)
        .file(
            "bakery.yaml",
            Bakery.with(
                """
                Parameters: { Gate: { Type: String, AllowedPattern: 'open|ajar' } }
                Conditions: { Shut: !Equals [!Ref Gate, locked] }
                """,
                SHUT));
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is reachable");
  }
}
