package io.github.cfn401audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.Minting;
import io.github.cfn401audit.tokens.TokenUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression for {@code aud} makes of every kind of token, in view or not. */
class AudienceExpressionTest {
  private static final String LITE = "UserPoolTier: LITE";
  private static final String V2 =
      "LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: a, LambdaVersion: V2_0 } }";
  private static final String V3 = V2.replace("V2_0", "V3_0");

  private static Model model(String expression, String pool) {
    return Modelled.of(
        """
        Parameters: { Expression: { Type: String } }
        Resources:
          Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
          Authorizer:
            Type: AWS::ApiGateway::Authorizer
            Properties:
              RestApiId: !Ref Api
              Type: COGNITO_USER_POOLS
              WRITTEN
          Pool: { Type: AWS::Cognito::UserPool, Properties: { POOL } }
          Domain:
            Type: AWS::Cognito::UserPoolDomain
            Properties: { UserPoolId: !Ref Pool, Domain: shop }
          Client:
            Type: AWS::Cognito::UserPoolClient
            Properties:
              UserPoolId: !Ref Pool
              AllowedOAuthFlowsUserPoolClient: true
              AllowedOAuthFlows: [code, client_credentials]
              AllowedOAuthScopes: [openid, orders/read]
          Other: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        """
            .replace(
                "WRITTEN",
                expression.equals("none")
                    ? "# none"
                    : "IdentityValidationExpression: " + expression)
            .replace("POOL }", pool + " }"));
  }

  private static AudienceExpression expression(Model model) {
    return AudienceExpression.of(model.authorizers().get(0));
  }

  private static String idOf(String client, Model model) {
    return String.valueOf(
        model.clients().stream()
            .filter(each -> each.name().equals(client))
            .map(expression(model)::matchesIdOf)
            .findFirst()
            .orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          none                                    ~ YES     ~ YES
          ''                                      ~ YES     ~ YES
          !Ref Expression                         ~ UNKNOWN ~ UNKNOWN
          !Sub '^${Client}$'                      ~ YES     ~ NO
          !Sub '^${Client.ClientId}$'             ~ YES     ~ NO
          !Sub '^${Client.Name}$'                 ~ UNKNOWN ~ UNKNOWN
          !Sub '^${Client}|${Other}$'             ~ YES     ~ YES
          !Sub '^(${Client}|${Other}|${Client})$' ~ YES     ~ YES
          !Sub '^(${Client}|${Expression})$'      ~ UNKNOWN ~ UNKNOWN
          !Sub '${Client}'                        ~ YES     ~ NO
          !Sub '^x${Client}$'                     ~ NO      ~ NO
          !Sub '^${Client}+$'                     ~ UNKNOWN ~ UNKNOWN
          '^7abcdefghijklmnopqrstuvwxy$'          ~ UNKNOWN ~ UNKNOWN
          '^!$'                                   ~ NO      ~ NO
          '^$'                                    ~ NO      ~ NO
          ^.*$                                    ~ YES     ~ YES
          .*                                      ~ YES     ~ YES
          ^[a-z0-9]+$                             ~ UNKNOWN ~ UNKNOWN
          '^[\\w+]+$'                             ~ YES     ~ YES
          '^[\\w]+$'                              ~ UNKNOWN ~ UNKNOWN
          '^[\\w+]{1,128}$'                       ~ UNKNOWN ~ UNKNOWN
          '^[\\w+]{2,}$'                          ~ UNKNOWN ~ UNKNOWN
          '(?=a)'                                 ~ UNKNOWN ~ UNKNOWN
          !Sub '^x-${AWS::Region}$'               ~ NO      ~ NO
          !Sub '^${AWS::Region}$'                 ~ UNKNOWN ~ UNKNOWN
          !Sub '${AWS::Region}'                   ~ UNKNOWN ~ UNKNOWN
          !Sub '^.*(${AWS::AccountId}|)$'         ~ YES     ~ YES
          !Sub '^(${AWS::Region}|[A-Z_+]|.*!)$'   ~ UNKNOWN ~ UNKNOWN
          !Sub '^${AWS::AccountId}+$'             ~ UNKNOWN ~ UNKNOWN
          !Sub '^[${AWS::AccountId}]$'            ~ UNKNOWN ~ UNKNOWN
          !Sub '^${Client}-${AWS::AccountId}$'    ~ NO      ~ NO
          !Sub '^(${Client}|${Api})$'             ~ YES     ~ UNKNOWN
          !Sub '^${Api}$'                         ~ UNKNOWN ~ UNKNOWN
          !Sub '^${Pool}:$'                       ~ NO      ~ NO
          !Sub '^${Pool.Arn}.$'                   ~ NO      ~ NO
          !Sub '^!${AWS::URLSuffix}$'             ~ NO      ~ NO
          !Sub '^!${Expression}$'                 ~ UNKNOWN ~ UNKNOWN
          """)
  void whetherTheIdsOfClientsMatch(String written, String client, String other) {
    Model model = model(written, "");
    assertThat(idOf("Client", model)).as("Client").isEqualTo(client);
    assertThat(idOf("Other", model)).as("Other").isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          none               ~      ~ YES     ~ YES     ~ YES     ~ YES
          !Sub '^${Client}$' ~      ~ YES     ~ NO      ~ NO      ~ NO
          !Sub '^${Client}$' ~ V2   ~ YES     ~ UNKNOWN ~ NO      ~ UNKNOWN
          !Sub '^${Client}$' ~ V3   ~ YES     ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN
          !Sub '^${Client}$' ~ LITE ~ YES     ~ NO      ~ NO      ~ NO
          !Sub '^${Other}$'  ~ V3   ~ NO      ~ NO      ~ NO      ~ NO
          ^https://          ~      ~ NO      ~ UNKNOWN ~ NO      ~ NO
          ^https://          ~ LITE ~ NO      ~ NO      ~ NO      ~ NO
          ^Basic             ~      ~ UNKNOWN ~ UNKNOWN ~ NO      ~ NO
          '^Basic .*$'       ~      ~ NO      ~ NO      ~ NO      ~ NO
          '^a:{1}[{]'        ~      ~ NO      ~ NO      ~ NO      ~ NO
          '^1:x'             ~      ~ NO      ~ NO      ~ NO      ~ NO
          '^Bearer .*$'      ~      ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN
          !Sub '^https://${AWS::Region}\\.' ~ ~ NO   ~ UNKNOWN ~ NO      ~ NO
          !Sub '${Client}$'  ~      ~ YES     ~ UNKNOWN ~ NO      ~ NO
          '^$'               ~      ~ NO      ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN
          '^x?$'             ~ LITE ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN
          !Ref Expression    ~ LITE ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN ~ UNKNOWN
          """)
  void whetherTheTokensOfAClientPass(
      String written,
      @Nullable String pool,
      String id,
      String code,
      String machine,
      String signIn) {
    Model model = model(written, properties(pool));
    assertThat(accepts(Grant.AUTHORIZATION_CODE, TokenUse.ID, model)).as("ID").isEqualTo(id);
    assertThat(accepts(Grant.AUTHORIZATION_CODE, TokenUse.ACCESS, model)).isEqualTo(code);
    assertThat(accepts(Grant.CLIENT_CREDENTIALS, TokenUse.ACCESS, model)).isEqualTo(machine);
    assertThat(accepts(Grant.SDK_SIGN_IN, TokenUse.ACCESS, model)).isEqualTo(signIn);
  }

  private static String properties(@Nullable String pool) {
    return switch (pool == null ? "" : pool) {
      case "LITE" -> LITE;
      case "V2" -> V2;
      case "V3" -> V3;
      default -> "";
    };
  }

  private static String accepts(Grant grant, TokenUse use, Model model) {
    UserPool pool = model.pools().get(0);
    UserPoolClient client =
        model.clients().stream()
            .filter(each -> each.name().equals("Client"))
            .findFirst()
            .orElseThrow();
    MintableToken token =
        Minting.of(pool, client, model).tokens().stream()
            .filter(each -> each.grant() == grant && each.use() == use)
            .findFirst()
            .orElseThrow();
    return String.valueOf(expression(model).accepts(token));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          none               ~ false ~ false ~ false ~ false ~ false
          !Ref Expression    ~ false ~ false ~ false ~ false ~ false
          '^!$'              ~ true  ~ true  ~ true  ~ true  ~ true
          !Sub '^${Client}$' ~ true  ~ true  ~ true  ~ true  ~ true
          ^x$                ~ false ~ true  ~ false ~ true  ~ false
          ^https://          ~ true  ~ true  ~ true  ~ false ~ false
          '^x|y:'            ~ false ~ true  ~ false ~ false ~ false
          '^$'               ~ true  ~ false ~ false ~ false ~ false
          '^Basic .*$'       ~ true  ~ true  ~ true  ~ true  ~ true
          'Bearer.*'         ~ false ~ false ~ false ~ false ~ false
          '^Bearer .*$'      ~ false ~ false ~ false ~ false ~ false
          '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$' ~ false ~ false ~ false ~ false ~ false
          '^a\\.b$'          ~ true  ~ true  ~ true  ~ true  ~ true
          """)
  void whetherTokensThatNoFileShowsAreRefused(
      String written,
      boolean ids,
      boolean plain,
      boolean changedByATrigger,
      boolean boundToAUrl,
      boolean both) {
    AudienceExpression expression = expression(model(written, ""));
    assertThat(expression.refusesUnseenIdTokens()).as("ids").isEqualTo(ids);
    assertThat(expression.refusesUnseenAccessTokens(false, false)).as("plain").isEqualTo(plain);
    assertThat(expression.refusesUnseenAccessTokens(true, false))
        .as("trigger")
        .isEqualTo(changedByATrigger);
    assertThat(expression.refusesUnseenAccessTokens(false, true)).as("url").isEqualTo(boundToAUrl);
    assertThat(expression.refusesUnseenAccessTokens(true, true)).as("both").isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          none               ~      ~ false
          '^!$'              ~      ~ true
          '^!$'              ~ V2   ~ true
          !Sub '^${Client}$' ~      ~ true
          !Sub '^${Client}$' ~ V2   ~ false
          ^x$                ~      ~ true
          ^x$                ~ V2   ~ false
          ^https://          ~      ~ false
          ^https://          ~ LITE ~ true
          '^$'               ~      ~ false
          """)
  void whetherEveryAccessTokenOfAPoolIsRefused(
      String written, @Nullable String pool, boolean refused) {
    Model model = model(written, properties(pool));
    assertThat(expression(model).refusesEveryAccessTokenOf(model.pools().get(0)))
        .isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"7, YES", "8, YES", "9, UNKNOWN", "10, UNKNOWN"})
  void anExpressionOfManyStatesIsNotAskedWhetherItMatchesEveryId(int letters, String known) {
    assertThat(idOf("Client", model("'.*|" + "a".repeat(letters) + "'", ""))).isEqualTo(known);
  }
}
