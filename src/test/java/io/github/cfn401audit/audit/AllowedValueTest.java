package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter with few values is tried with each, wherever in a text it stands. */
class AllowedValueTest {
  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  private static final String KIND =
      "Parameters: { Kind: { Type: String, AllowedValues: [rye, oat] } }";

  private static final String OAUTH =
      """
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid, email]
      CallbackURLs: [https://bakery.example.org/]
      SupportedIdentityProviders: [COGNITO]
      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Sub 'bread/${Kind}'",
        "!Join ['/', [bread, !Ref Kind]]",
        "{ Fn::Sub: ['bread/${Of}', { Of: !Ref Kind }] }",
        "!Sub '${Kind}/${Kind}'"
      })
  void noValueMakesAScopeThatNobodyDefines(String scope) throws IOException {
    audited.file("b.yaml", Bakery.with(KIND, OAUTH, "AuthorizationScopes: [" + scope + "]"));
    assertThat(audited.findings()).containsExactly("error scope-undefined at Buy");
    assertThat(audited.verdicts())
        .hasSize(2)
        .allMatch(row -> row.startsWith("GET /bread is unreachable when Kind is "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Sub '${Kind}-client'", "!Join ['-', [!Ref Kind, client]]"})
  void eachValueMakesAnExpression(String expression) throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(KIND, "")
            .replace(
                "ProviderARNs",
                "IdentityValidationExpression: " + expression + "\n      ProviderARNs"));
    assertThat(audited.result().methods())
        .flatExtracting(AccessRow::undecided)
        .extracting(OpenQuestion::cause)
        .noneMatch(cause -> cause.contains("Kind"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Sub 'ALLOW_${Kind}'", "!Join ['_', [ALLOW, !Ref Kind]]"})
  void oneValueMakesAFlowThatSignsIn(String flow) throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(
            KIND.replace("rye, oat", "USER_SRP_AUTH, REFRESH_TOKEN_AUTH"),
            "ExplicitAuthFlows: [" + flow + "]",
            ""));
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /bread is reachable when Kind is USER_SRP_AUTH",
            "GET /bread is unreachable when Kind is REFRESH_TOKEN_AUTH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Sub 'open${Kind}'", "!Join ['', [open, !Ref Kind]]"})
  void oneValueMakesAScopeOfTheClient(String scope) throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(KIND.replace("rye, oat", "id, air"), OAUTH.replace("openid", scope), ""));
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /bread is reachable when Kind is id",
            "GET /bread is unreachable when Kind is air");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Sub 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_${Kind}'",
        "!Join ['_', ['arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1', !Ref Kind]]"
      })
  void eachValueMakesAnArn(String arn) throws IOException {
    audited.file("b.yaml", Bakery.with(KIND, "").replace("!GetAtt Guests.Arn", arn));
    assertThat(audited.result().methods())
        .flatExtracting(AccessRow::undecided)
        .extracting(OpenQuestion::cause)
        .noneMatch(cause -> cause.contains("parameter Kind"));
  }
}
