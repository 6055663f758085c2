package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.OpenQuestion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module is a part of its template that is not read: it may declare and own anything. */
class ModuleTest {
  private static final String MODULE =
      "  Oven: { Type: Bakery::Access::Oven::MODULE, Properties: { Name: oven } }\n";

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  private void staysOpen(String template) throws IOException {
    audited.file("b.yaml", template + MODULE);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactly("GET /bread is undecided");
    assertThat(audited.result().methods().get(0).undecided())
        .extracting(OpenQuestion::cause)
        .containsExactly("module Oven of b is not read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Ref Oven.Door",
        "!Ref OvenDoor",
        "!GetAtt Oven.Door.AuthorizerId",
        "!GetAtt OvenDoor.AuthorizerId",
        "!GetAtt [Oven.Door, AuthorizerId]",
        "!Sub '${Oven.Door}'",
        "!Sub '${OvenDoor}'"
      })
  void mayDeclareTheAuthorizer(String door) throws IOException {
    staysOpen(Bakery.with("", "").replace("AuthorizerId: !Ref Door", "AuthorizerId: " + door));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!GetAtt Oven.Guests.Arn", "!GetAtt OvenGuests.Arn"})
  void mayDeclareThePool(String arn) throws IOException {
    staysOpen(Bakery.with("", "").replace("!GetAtt Guests.Arn", arn));
  }

  @Test
  void mayOwnTheClientThatGetsTheScope() throws IOException {
    staysOpen(Bakery.with("", "AuthorizationScopes: [bread/buy]"));
  }

  @Test
  void mayDeployTheApi() throws IOException {
    String template = Bakery.with("", "");
    audited.file("b.yaml", template.substring(0, template.indexOf("  Release:")));
    assertThat(audited.findings()).containsExactly("error deployment-missing at Shop");
    audited.file("b.yaml", template.substring(0, template.indexOf("  Release:")) + MODULE);
    assertThat(audited.findings()).isEmpty();
  }

  @Test
  void mayGiveThePoolADomain() throws IOException {
    String template =
        Bakery.with(
            "",
            """
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid, email]
            CallbackURLs: [https://bakery.example.org/]
            SupportedIdentityProviders: [COGNITO]
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            """,
            "AuthorizationScopes: [email]");
    int entrance = template.indexOf("  Entrance:");
    staysOpen(template.substring(0, entrance) + template.substring(template.indexOf("  Shop:")));
  }

  @Test
  void isNothingWhereItsConditionIsFalse() throws IOException {
    audited.file(
        "b.yaml",
        Bakery.with(
                "Conditions: { Modern: !Equals [old, new] }", "AuthorizationScopes: [bread/buy]")
            + MODULE.replace("Properties", "Condition: Modern, Properties"));
    assertThat(audited.verdicts()).containsExactly("GET /bread is unreachable");
  }

  @Test
  void doesNotExcuseANameThatItCannotDeclare() throws IOException {
    audited.file("b.yaml", Bakery.with("", "").replace("!Ref Door", "!Ref Gate") + MODULE);
    assertThat(audited.findings()).containsExactly("error authorizer-missing at Buy");
  }
}
