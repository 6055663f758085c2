package io.github.cfn401audit.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client of a pool obtains by each grant, and why not the rest. */
class MintingTest {
  private static final String PARAMETERS =
      """
      Parameters:
        Switch: { Type: String }
        Flows: { Type: CommaDelimitedList }
        Flow: { Type: String }
        Scope: { Type: String }
        Scopes: { Type: CommaDelimitedList }
        PoolId: { Type: String }
        Version: { Type: String }
      Conditions:
        Perhaps: !Equals [!Ref Switch, !Ref PoolId]
      Resources:
      """;

  private static final String CLASSIC =
      """
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop }
      """;

  private static final String MANAGED =
      """
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop, ManagedLoginVersion: 2 }
      """;

  private static final String BRANDING =
      """
        Branding:
          Type: AWS::Cognito::ManagedLoginBranding
          Properties: { UserPoolId: !Ref Pool, ClientId: !Ref Client }
      """;

  private static final String MENTION =
      """
        Text:
          Type: AWS::SNS::Topic
          Properties: { DisplayName: shop.auth.eu-west-1.amazoncognito.com }
      """;

  private static final String CHALLENGES =
      "LambdaConfig: { DefineAuthChallenge: a, CreateAuthChallenge: b,"
          + " VerifyAuthChallengeResponse: c }";

  /** Another way in would only lengthen the lists. */
  private static final String BY_CODE =
      "ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH], AllowedOAuthFlowsUserPoolClient: true,"
          + " AllowedOAuthFlows: [code], AllowedOAuthScopes: [openid, orders/read]";

  private static final String BY_MACHINE =
      "ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH], AllowedOAuthFlowsUserPoolClient: true,"
          + " AllowedOAuthFlows: [client_credentials], AllowedOAuthScopes: [orders/read]";

  /**
   * A client and what it gets.
   *
   * @param fact what the row is about
   * @param pool the properties of the pool
   * @param client the properties of the client besides its pool
   * @param around other resources
   * @param minted one line per token, without the flows that nobody asked for
   */
  record Row(String fact, String pool, String client, String around, String minted) {
    @Override
    public String toString() {
      return fact;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            "a browser flow with a domain gives both kinds",
            "",
            BY_CODE,
            CLASSIC,
            """
            code flow: ID token
            code flow: access token with openid, orders/read
            """),
        new Row(
            "without a domain there is no page",
            "",
            BY_CODE,
            "",
            """
            code flow: no ID token, the pool has no domain
            code flow: no access token, the pool has no domain
            """),
        new Row(
            "the implicit flow gives what the code flow gives",
            "",
            BY_CODE.replace("[code]", "[implicit]"),
            CLASSIC,
            """
            implicit flow: ID token
            implicit flow: access token with openid, orders/read
            """),
        new Row(
            "no ID token without openid",
            "",
            BY_CODE.replace("openid, ", ""),
            CLASSIC,
            """
            code flow: access token with orders/read
            code flow: no ID token, `openid` is not requested
            """),
        new Row(
            "a scope that may be openid",
            "",
            BY_CODE.replace("openid", "!Ref Scope"),
            CLASSIC,
            """
            code flow: ID token; perhaps not: parameter Scope of <stdin> has no value
            code flow: access token with ${Scope}, orders/read
            """),
        new Row(
            "scopes of which nothing is known",
            "",
            BY_CODE.replace("[openid, orders/read]", "!Ref Scopes"),
            CLASSIC,
            """
            code flow: ID token; perhaps not: parameter Scopes of <stdin> has no value
            code flow: access token; perhaps more: parameter Scopes of <stdin> has no value
            """),
        new Row(
            "a switch that may be off",
            "",
            BY_CODE.replace("Client: true", "Client: !Ref Switch"),
            CLASSIC,
            """
            code flow: ID token; perhaps not: parameter Switch of <stdin> has no value
            code flow: access token with openid, orders/read; perhaps not: parameter Switch of <stdin> has no value
            """),
        new Row(
            "a switch that is off",
            "",
            BY_CODE.replace("Client: true", "Client: false"),
            CLASSIC,
            """
            code flow: no ID token, `AllowedOAuthFlowsUserPoolClient` is not true
            code flow: no access token, `AllowedOAuthFlowsUserPoolClient` is not true
            """),
        new Row(
            "a flow that may be any",
            "",
            BY_CODE.replace("[code]", "[!Ref Flow]"),
            CLASSIC,
            """
            code flow: ID token; perhaps not: parameter Flow of <stdin> has no value
            code flow: access token with openid, orders/read; perhaps not: parameter Flow of <stdin> has no value
            implicit flow: ID token; perhaps not: parameter Flow of <stdin> has no value
            implicit flow: access token with openid, orders/read; perhaps not: parameter Flow of <stdin> has no value
            client credentials: access token with orders/read; perhaps not: parameter Flow of <stdin> has no value
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "flows of which nothing is known",
            "",
            BY_CODE.replace("[code]", "!Ref Flows"),
            CLASSIC,
            """
            code flow: ID token; perhaps not: parameter Flows of <stdin> has no value
            code flow: access token with openid, orders/read; perhaps not: parameter Flows of <stdin> has no value
            implicit flow: ID token; perhaps not: parameter Flows of <stdin> has no value
            implicit flow: access token with openid, orders/read; perhaps not: parameter Flows of <stdin> has no value
            client credentials: access token with orders/read; perhaps not: parameter Flows of <stdin> has no value
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a machine gets its custom scopes",
            "",
            BY_MACHINE,
            CLASSIC,
            """
            client credentials: access token with orders/read
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a machine without a domain",
            "",
            BY_MACHINE,
            "",
            """
            client credentials: no ID token, the pool has no domain
            client credentials: no access token, the pool has no domain
            """),
        new Row(
            "a machine gets no standard scope",
            "",
            BY_MACHINE.replace(
                "[orders/read]", "[openid, orders/read, aws.cognito.signin.user.admin]"),
            CLASSIC,
            """
            client credentials: access token with orders/read
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a machine whose scope may be a standard one",
            "",
            BY_MACHINE.replace("orders/read", "!Sub '${Scope}.read'"),
            CLASSIC,
            """
            client credentials: access token; perhaps more: parameter Scope of <stdin> has no value
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a machine whose scope has a slash",
            "",
            BY_MACHINE.replace("orders/read", "!Sub '${Scope}/read'"),
            CLASSIC,
            """
            client credentials: access token with ${Scope}/read
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a machine with scopes of which nothing is known",
            "",
            BY_MACHINE.replace("[orders/read]", "!Ref Scopes"),
            CLASSIC,
            """
            client credentials: access token; perhaps more: parameter Scopes of <stdin> has no value
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a trigger of version 2 leaves machines alone",
            "LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: a, LambdaVersion: V2_0 } }",
            BY_MACHINE,
            CLASSIC,
            """
            client credentials: access token with orders/read
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a trigger of version 3 may change what machines get",
            "LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: a, LambdaVersion: V3_0 } }",
            BY_MACHINE,
            CLASSIC,
            """
            client credentials: access token; perhaps more: the pre token generation trigger of Pool may change scopes
            client credentials: no ID token, client credentials never give one
            """),
        new Row(
            "a trigger of version 1 adds no scope",
            "LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: a, LambdaVersion: V1_0 } }",
            BY_CODE,
            CLASSIC,
            """
            code flow: ID token
            code flow: access token with openid, orders/read
            """),
        new Row(
            "a trigger of version 2 may change what users get",
            "LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: a, LambdaVersion: V2_0 } }",
            BY_CODE,
            CLASSIC,
            """
            code flow: ID token
            code flow: access token; perhaps more: the pre token generation trigger of Pool may change scopes
            """),
        new Row(
            "nothing said means sign-in",
            "",
            "",
            "",
            """
            SDK sign-in (SRP): ID token
            SDK sign-in (SRP): access token with aws.cognito.signin.user.admin
            """),
        new Row(
            "a trigger of version 2 may change what sign-in gives",
            "LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: a, LambdaVersion: V2_0 } }",
            "",
            "",
            """
            SDK sign-in (SRP): ID token
            SDK sign-in (SRP): access token; perhaps more: the pre token generation trigger of Pool may change scopes
            """),
        new Row(
            "a sign-in flow that may be any",
            "",
            "ExplicitAuthFlows: [!Ref Flow]",
            "",
            """
            SDK sign-in: ID token; perhaps not: parameter Flow of <stdin> has no value
            SDK sign-in: access token with aws.cognito.signin.user.admin; perhaps not: parameter Flow of <stdin> has no value
            """),
        new Row(
            "sign-in flows of which nothing is known",
            "",
            "ExplicitAuthFlows: !Ref Flows",
            "",
            """
            SDK sign-in: ID token; perhaps not: parameter Flows of <stdin> has no value
            SDK sign-in: access token with aws.cognito.signin.user.admin; perhaps not: parameter Flows of <stdin> has no value
            """),
        new Row(
            "an empty list of sign-in flows",
            "",
            "ExplicitAuthFlows: []",
            "",
            """
            SDK sign-in: ID token; perhaps not: AWS does not document which flows an empty list allows
            SDK sign-in: access token with aws.cognito.signin.user.admin; perhaps not: AWS does not document which flows an empty list allows
            """),
        new Row(
            "sign-in flows by name",
            CHALLENGES,
            "ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH, ALLOW_CUSTOM_AUTH]",
            "",
            """
            SDK sign-in (USER_PASSWORD_AUTH or CUSTOM_AUTH): ID token
            SDK sign-in (USER_PASSWORD_AUTH or CUSTOM_AUTH): access token with aws.cognito.signin.user.admin
            """),
        new Row(
            "a custom flow that the pool cannot run is no way in",
            "",
            "ExplicitAuthFlows: [ALLOW_CUSTOM_AUTH, ALLOW_USER_PASSWORD_AUTH]",
            "",
            """
            SDK sign-in (USER_PASSWORD_AUTH): ID token
            SDK sign-in (USER_PASSWORD_AUTH): access token with aws.cognito.signin.user.admin
            """),
        new Row(
            "nothing but a custom flow that the pool cannot run",
            "LambdaConfig: { CreateAuthChallenge: a, VerifyAuthChallengeResponse: b }",
            "ExplicitAuthFlows: [ALLOW_CUSTOM_AUTH]",
            "",
            """
            SDK sign-in: no ID token, custom sign-in needs the trigger `DefineAuthChallenge`
            SDK sign-in: no access token, custom sign-in needs the trigger `DefineAuthChallenge`
            """),
        new Row(
            "a custom flow without the triggers that ask and check",
            "LambdaConfig: { DefineAuthChallenge: a }",
            "ExplicitAuthFlows: [CUSTOM_AUTH_FLOW_ONLY]",
            "",
            """
            SDK sign-in (CUSTOM_AUTH_FLOW_ONLY): ID token; perhaps not: whether the triggers of Pool run a custom sign-in is not known
            SDK sign-in (CUSTOM_AUTH_FLOW_ONLY): access token with aws.cognito.signin.user.admin; perhaps not: whether the triggers of Pool run a custom sign-in is not known
            """),
        new Row(
            "a custom flow with a trigger that may be missing",
            "LambdaConfig: { DefineAuthChallenge: !If [Perhaps, a, !Ref AWS::NoValue] }",
            "ExplicitAuthFlows: [ALLOW_CUSTOM_AUTH, ALLOW_REFRESH_TOKEN_AUTH]",
            "",
            """
            SDK sign-in (CUSTOM_AUTH): ID token; perhaps not: whether the triggers of Pool run a custom sign-in is not known
            SDK sign-in (CUSTOM_AUTH): access token with aws.cognito.signin.user.admin; perhaps not: whether the triggers of Pool run a custom sign-in is not known
            """),
        new Row(
            "a domain that may not be there",
            "",
            BY_CODE,
            CLASSIC + "    Condition: Perhaps\n",
            """
            code flow: ID token; perhaps not: condition Perhaps of <stdin> is not decided
            code flow: access token with openid, orders/read; perhaps not: condition Perhaps of <stdin> is not decided
            """),
        new Row(
            "a domain of a pool that is not known",
            "",
            BY_CODE,
            CLASSIC.replace("!Ref Pool", "!Ref PoolId"),
            """
            code flow: ID token; perhaps not: the pool of Domain is not known: parameter PoolId of <stdin> has no value
            code flow: access token with openid, orders/read; perhaps not: the pool of Domain is not known: parameter PoolId of <stdin> has no value
            """),
        new Row(
            "a domain that is only mentioned",
            "",
            BY_CODE,
            MENTION,
            """
            code flow: ID token; perhaps not: a template mentions amazoncognito.com, so Pool may have a domain
            code flow: access token with openid, orders/read; perhaps not: a template mentions amazoncognito.com, so Pool may have a domain
            """),
        new Row(
            "managed login without a branding",
            "",
            BY_CODE,
            MANAGED,
            """
            code flow: no ID token, managed login has no branding for this client
            code flow: no access token, managed login has no branding for this client
            """),
        new Row(
            "managed login with a branding",
            "",
            BY_CODE,
            MANAGED + BRANDING,
            """
            code flow: ID token
            code flow: access token with openid, orders/read
            """),
        new Row(
            "managed login with a branding that may not be there",
            "",
            BY_CODE,
            MANAGED + BRANDING + "    Condition: Perhaps\n",
            """
            code flow: ID token; perhaps not: whether managed login has a branding for Client is not known
            code flow: access token with openid, orders/read; perhaps not: whether managed login has a branding for Client is not known
            """),
        new Row(
            "managed login with a branding for a client that is not known",
            "",
            BY_CODE,
            MANAGED + BRANDING.replace("!Ref Client", "!Ref Scope"),
            """
            code flow: ID token; perhaps not: whether managed login has a branding for Client is not known
            code flow: access token with openid, orders/read; perhaps not: whether managed login has a branding for Client is not known
            """),
        new Row(
            "a version of the pages that is not known",
            "",
            BY_CODE,
            MANAGED.replace("Version: 2", "Version: !Ref Version"),
            """
            code flow: ID token; perhaps not: whether managed login has a branding for Client is not known
            code flow: access token with openid, orders/read; perhaps not: whether managed login has a branding for Client is not known
            """),
        new Row(
            "classic pages beside managed ones",
            "",
            BY_CODE,
            MANAGED + CLASSIC.replace("Domain:\n", "Other:\n"),
            """
            code flow: ID token
            code flow: access token with openid, orders/read
            """),
        new Row(
            "classic pages that may not be there",
            "",
            BY_CODE,
            MANAGED + CLASSIC.replace("Domain:\n", "Other:\n") + "    Condition: Perhaps\n",
            """
            code flow: ID token; perhaps not: whether managed login has a branding for Client is not known
            code flow: access token with openid, orders/read; perhaps not: whether managed login has a branding for Client is not known
            """),
        new Row(
            "managed pages, and others that are only mentioned",
            "",
            BY_CODE,
            MANAGED + MENTION,
            """
            code flow: ID token; perhaps not: whether managed login has a branding for Client is not known
            code flow: access token with openid, orders/read; perhaps not: whether managed login has a branding for Client is not known
            """),
        new Row(
            "managed login asks nothing of a machine",
            "",
            BY_MACHINE,
            MANAGED,
            """
            client credentials: access token with orders/read
            client credentials: no ID token, client credentials never give one
            """));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void listsWhatIsMintedAndWhatIsNot(Row row) {
    assertThat(
            minted(row.pool(), client(row.client()), row.around())
                .filter(line -> !line.endsWith("is not listed") && !line.endsWith("sign-in flow"))
                .map(line -> line + "\n")
                .collect(Collectors.joining()))
        .isEqualTo(row.minted());
  }

  @Test
  void nothingIsLeftOutOfWhatIsNeverIssued() {
    assertThat(minted("", client(BY_CODE), ""))
        .containsExactly(
            "code flow: no ID token, the pool has no domain",
            "code flow: no access token, the pool has no domain",
            "implicit flow: no ID token, the flow is not listed",
            "implicit flow: no access token, the flow is not listed",
            "client credentials: no ID token, the flow is not listed",
            "client credentials: no access token, the flow is not listed",
            "SDK sign-in: no ID token, `ExplicitAuthFlows` lists no sign-in flow",
            "SDK sign-in: no access token, `ExplicitAuthFlows` lists no sign-in flow");
  }

  @Test
  void everyTokenOfAClientThatMayNotBeThereIsInDoubt() {
    assertThat(minted("", client("") + "    Condition: Perhaps\n", ""))
        .contains(
            "SDK sign-in (SRP): ID token; perhaps not: condition Perhaps of <stdin> is not decided",
            "SDK sign-in (SRP): access token with aws.cognito.signin.user.admin; perhaps not:"
                + " condition Perhaps of <stdin> is not decided");
  }

  @Test
  void everyTokenOfAClientWhosePoolIsNotKnownIsInDoubt() {
    assertThat(minted("", client("").replace("!Ref Pool", "!Ref PoolId"), ""))
        .contains(
            "SDK sign-in (SRP): ID token; perhaps not: the pool of Client is not known: parameter PoolId of <stdin> has no value",
            "SDK sign-in (SRP): access token with aws.cognito.signin.user.admin; perhaps not:"
                + " the pool of Client is not known: parameter PoolId of <stdin> has no value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                                                  | ID ACCESS
          ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]                           |
          ExplicitAuthFlows: []                                                   | ID ACCESS
          ExplicitAuthFlows: !Ref Flows                                           | ID ACCESS
          OFF, AllowedOAuthFlows: [code], AllowedOAuthScopes: [openid]            |
          LIVE, AllowedOAuthFlows: [code], AllowedOAuthScopes: [openid]           | ID ACCESS
          LIVE, AllowedOAuthFlows: [implicit], AllowedOAuthScopes: [openid]       | ID ACCESS
          LIVE, AllowedOAuthFlows: [code], AllowedOAuthScopes: [email]            | ACCESS
          LIVE, AllowedOAuthFlows: [code], AllowedOAuthScopes: !Ref Scopes        | ID ACCESS
          LIVE, AllowedOAuthFlows: [client_credentials], AllowedOAuthScopes: [openid] | ACCESS
          LIVE, AllowedOAuthFlows: !Ref Flows, AllowedOAuthScopes: [a/b]          | ACCESS
          LIVE, AllowedOAuthScopes: [openid]                                      |
          """)
  void kindsOfTokensFromAPoolOfWhichNothingIsKnown(
      @Nullable String properties, @Nullable String kinds) {
    String live =
        "ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH], AllowedOAuthFlowsUserPoolClient: ";
    String client =
        client(
            properties == null
                ? ""
                : properties.replace("LIVE", live + "true").replace("OFF", live + "false"));
    Model model = Modelled.of(PARAMETERS + client.replace("!Ref Pool", "!Ref PoolId"));
    assertThat(
            Minting.kindsFromAnyPool(model.clients().get(0)).stream()
                .map(TokenUse::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(kinds == null ? "" : kinds);
  }

  @Test
  void whatSomebodySetUpInVainIsADefect() {
    assertThat(Stream.of(Obstacle.values()).filter(Obstacle::isDefect))
        .containsExactly(
            Obstacle.SWITCH_OFF,
            Obstacle.NO_DOMAIN,
            Obstacle.NOT_BRANDED,
            Obstacle.NO_OPENID_SCOPE,
            Obstacle.NO_USER,
            Obstacle.NO_CUSTOM_CHALLENGE);
  }

  @Test
  void noResourceServerDefinesTheStandardScopes() {
    assertThat(Scopes.standard())
        .containsExactly("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin")
        .allMatch(Scopes::isStandard);
    assertThat(Scopes.isStandard("orders/read")).isFalse();
    assertThat(Scopes.isReserved("orders/read")).isFalse();
    assertThat(Scopes.isReserved("openid")).isTrue();
    assertThat(Scopes.isReserved("aws.cognito/dcr/register")).isTrue();
    assertThat(Scopes.isStandard("aws.cognito/dcr/register")).isFalse();
  }

  private static String client(String properties) {
    return "  Client:\n    Type: AWS::Cognito::UserPoolClient\n    Properties: { UserPoolId: !Ref Pool, "
        + properties
        + " }\n";
  }

  private static Stream<String> minted(String pool, String client, String around) {
    Model model =
        Modelled.of(
            PARAMETERS
                + "  Pool: { Type: AWS::Cognito::UserPool, Properties: { "
                + pool
                + " } }\n"
                + client
                + around);
    UserPoolClient only = model.clients().get(0);
    return lines(Minting.of(model.pools().get(0), only, model)).stream();
  }

  private static List<String> lines(Minting minting) {
    List<String> lines = new ArrayList<>();
    for (MintableToken token : minting.tokens()) {
      lines.add(
          token.how()
              + ": "
              + token.use().words()
              + list(" with ", token.scopes().stream().map(Text::display).toList())
              + causes("; perhaps more: ", token.moreScopes())
              + causes("; perhaps not: ", token.doubts()));
    }
    for (NotMinted never : minting.never()) {
      lines.add(
          never.grant().words() + ": no " + never.use().words() + ", " + never.obstacle().words());
    }
    return lines;
  }

  private static String causes(String before, List<UnknownReason> reasons) {
    return list(before, reasons.stream().map(UnknownReason::cause).toList());
  }

  private static String list(String before, List<String> items) {
    return items.isEmpty() ? "" : before + String.join(", ", items);
  }
}
