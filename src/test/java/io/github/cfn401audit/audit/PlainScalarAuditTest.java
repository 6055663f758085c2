package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML 1.1 makes of a plain scalar decides an audit as it decides a deployment. */
class PlainScalarAuditTest {
  /** Nobody can get this scope: where the condition holds, the method is shut. */
  private static final String SHUT =
      "AuthorizationScopes: !If [Shut, [bread/buy], !Ref AWS::NoValue]";

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Equals [010, '010']",
        "!Equals [0x1F, '0x1F']",
        "!Equals [yes, 'yes']",
        "!Equals [off, on]",
        "!Not [!Equals [YES, 'true']]",
        "!Not [!Equals [No, off]]",
        "!Not [!Equals [010, '8']]",
        "!Not [!Equals [0x1f, 31]]"
      })
  void conditionsCompareWhatIsMeant(String condition) throws IOException {
    audited.file("b.yaml", Bakery.with("Conditions: { Shut: " + condition + " }", SHUT));
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is reachable");
  }

  @Test
  void allowedValuesAreWhatIsMeant() throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(
            """
            Parameters: { Open: { Type: String, AllowedValues: [Yes, OFF], Default: on } }
            Conditions: { Shut: !Not [!Or [!Equals [!Ref Open, "true"], !Equals [!Ref Open, "false"]]] }
            """,
            SHUT));
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is reachable");
  }

  @Test
  void keysOfMapsAreWhatIsMeant() throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(
            """
            Parameters: { Open: { Type: String, AllowedValues: ["true", "false"] } }
            Mappings: { Doors: { on: { 010: admin }, off: { "8": admin } } }
            """,
            "AuthorizationScopes: [!Sub ['aws.cognito.signin.user.${Role}',"
                + " { Role: !FindInMap [Doors, !Ref Open, 010] }]]"));
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is reachable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes", "on", "TRUE", "true", "'true'"})
  void switchesTakeEverySpellingOfTrue(String on) throws IOException {
    audited.file("b.yaml", Bakery.with("", oauth(on), "AuthorizationScopes: [openid]"));
    assertThat(audited.verdicts()).containsExactly("GET /bread is reachable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'yes'", "\"on\"", "y"})
  void textThatIsNoBooleanDecidesNothing(String on) throws IOException {
    audited.file("b.yaml", Bakery.with("", oauth(on), "AuthorizationScopes: [openid]"));
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is undecided");
  }

  private static String oauth(String on) {
    return """
        AllowedOAuthFlowsUserPoolClient: %s
        AllowedOAuthFlows: [code]
        AllowedOAuthScopes: [openid]
        CallbackURLs: [https://bakery.example.org/]
        SupportedIdentityProviders: [COGNITO]
        """
        .formatted(on);
  }
}
