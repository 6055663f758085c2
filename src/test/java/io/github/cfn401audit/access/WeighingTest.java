package io.github.cfn401audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of every candidate token at a method, and the verdict that follows. */
class WeighingTest {
  private static final String PARAMETERS =
      """
      Parameters:
        Kind: { Type: String }
        Scope: { Type: String }
        Scopes: { Type: CommaDelimitedList }
        ApiId: { Type: String }
        PoolId: { Type: String }
        PoolArn: { Type: String }
        PoolArns: { Type: CommaDelimitedList }
        Flow: { Type: String }
        Expression: { Type: String }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        OtherApi: { Type: AWS::ApiGateway::RestApi, Properties: { Name: stock } }
      """;

  private static final String METHOD =
      """
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
      """;

  private static final String AUTHORIZER =
      """
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            IdentitySource: method.request.header.Authorization
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            ProviderARNs: [!GetAtt Pool.Arn]
      """;

  private static final String POOL =
      """
        Pool: { Type: AWS::Cognito::UserPool }
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop }
      """;

  private static final String SIGNS_IN =
      """
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
      """;

  private static final String BY_CODE =
      """
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid, orders/read]
      """;

  private static final String MACHINE =
      """
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [client_credentials]
            AllowedOAuthScopes: [orders/read]
      """;

  private static final String OTHER_POOL =
      """
        OtherPool: { Type: AWS::Cognito::UserPool }
        OtherClient:
          Type: AWS::Cognito::UserPoolClient
          Properties: { UserPoolId: !Ref OtherPool }
      """;

  private static final String TRIGGER =
      "{ Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreTokenGenerationConfig:"
          + " { LambdaArn: a, LambdaVersion: V2_0 } } } }";

  private static final String LITE =
      "{ Type: AWS::Cognito::UserPool, Properties: { UserPoolTier: LITE } }";

  /**
   * A world with one method.
   *
   * @param fact what the row is about
   * @param template all resources but the APIs
   * @param verdict the verdict, and what it rests on; what is never issued is left out
   */
  record Row(String fact, String template, String verdict) {
    @Override
    public String toString() {
      return fact;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            "an ID token where no scope is asked for",
            METHOD + AUTHORIZER + POOL + SIGNS_IN,
            """
            reachable
              SDK sign-in (SRP): ID token
            """),
        new Row(
            "an access token where its scope is asked for",
            asking("[orders/read]") + AUTHORIZER + POOL + BY_CODE,
            """
            reachable
              code flow: access token
            """),
        new Row(
            "an access token without the scope",
            asking("[orders/write]") + AUTHORIZER + POOL + BY_CODE,
            """
            unreachable
              code flow: ID token: the method takes access tokens only
              code flow: access token: it carries none of the method's scopes
            """),
        new Row(
            "one scope of several is enough",
            asking("[orders/write, orders/read]") + AUTHORIZER + POOL + BY_CODE,
            """
            reachable
              code flow: access token
            """),
        new Row(
            "a scope that may be any",
            asking("[!Ref Scope]") + AUTHORIZER + POOL + BY_CODE,
            """
            undecided
              parameter Scope of <stdin> has no value
            """),
        new Row(
            "the same unknown scope on both sides, with a slash",
            asking("[!Sub '${Scope}/read']")
                + AUTHORIZER
                + POOL
                + MACHINE.replace("orders/read", "!Sub '${Scope}/read'"),
            """
            reachable
              client credentials: access token
            """),
        new Row(
            "a scope of the client that may be any",
            asking("[orders/write]")
                + AUTHORIZER
                + POOL
                + BY_CODE.replace("orders/read", "!Ref Scope"),
            """
            undecided
              parameter Scope of <stdin> has no value
            """),
        new Row(
            "scopes that may be none",
            asking("!Ref Scopes") + AUTHORIZER + POOL + BY_CODE,
            """
            undecided
              parameter Scopes of <stdin> has no value
            """),
        new Row(
            "scopes that may be none, and no scope to show",
            asking("!Ref Scopes")
                + AUTHORIZER
                + POOL
                + MACHINE.replace("[orders/read]", "[openid]"),
            """
            unreachable
              client credentials: access token: it is not an ID token and carries no scope
            """),
        new Row(
            "no standard scope for a machine",
            asking("[openid]") + AUTHORIZER + POOL + MACHINE.replace("orders/read", "!Ref Scope"),
            """
            unreachable
              client credentials: access token: it carries none of the method's scopes
            """),
        new Row(
            "an empty list of scopes",
            asking("[]") + AUTHORIZER + POOL + SIGNS_IN,
            """
            reachable
              SDK sign-in (SRP): ID token
            """),
        new Row(
            "a machine where ID tokens are taken",
            METHOD + AUTHORIZER + POOL + MACHINE,
            """
            unreachable
              client credentials: access token: the method takes ID tokens only
            """),
        new Row(
            "a client that may not be one of the pool",
            METHOD + AUTHORIZER + POOL + SIGNS_IN.replace("!Ref Pool", "!Ref PoolId"),
            """
            undecided
              the pool of Client is not known: parameter PoolId of <stdin> has no value
              no app client of Pool is in these files
            """),
        new Row(
            "no client at all",
            METHOD + AUTHORIZER + POOL,
            """
            undecided
              no app client of Pool is in these files
            """),
        new Row(
            "no client at all, and an expression that no id matches",
            METHOD + matching("'^!$'") + POOL,
            """
            unreachable
            """),
        new Row(
            "no client at all, an expression and scopes",
            asking("[a/b]") + matching("^x$") + POOL,
            """
            unreachable
            """),
        new Row(
            "no client at all, an expression and scopes, and the cheapest tier",
            asking("[a/b]")
                + matching("^x$")
                + POOL.replace("{ Type: AWS::Cognito::UserPool }", LITE),
            """
            unreachable
            """),
        new Row(
            "no client at all, an expression for a URL and scopes",
            asking("[a/b]") + matching("'^https://'") + POOL,
            """
            undecided
              no app client of Pool is in these files
            """),
        new Row(
            "no client at all, an expression for a URL and scopes, and the cheapest tier",
            asking("[a/b]")
                + matching("'^https://'")
                + POOL.replace("{ Type: AWS::Cognito::UserPool }", LITE),
            """
            unreachable
            """),
        new Row(
            "no client at all, an expression and scopes, and a trigger",
            asking("[a/b]")
                + matching("^x$")
                + POOL.replace("{ Type: AWS::Cognito::UserPool }", TRIGGER),
            """
            undecided
              no app client of Pool is in these files
            """),
        new Row(
            "no client at all, an expression for no id and scopes, and a trigger",
            asking("[a/b]")
                + matching("'^!$'")
                + POOL.replace("{ Type: AWS::Cognito::UserPool }", TRIGGER),
            """
            unreachable
            """),
        new Row(
            "no client at all, an expression for nothing and scopes",
            asking("[a/b]") + matching("'^$'") + POOL,
            """
            undecided
              no app client of Pool is in these files
            """),
        new Row(
            "an expression that is not known",
            METHOD + matching("!Ref Expression") + POOL + SIGNS_IN,
            """
            undecided
              parameter Expression of <stdin> has no value
            """),
        new Row(
            "an expression that no client matches",
            METHOD + matching("'^!$'") + POOL + SIGNS_IN,
            """
            unreachable
              SDK sign-in (SRP): ID token: the authorizer's IdentityValidationExpression does not match its client
              SDK sign-in (SRP): access token: the method takes ID tokens only
            """),
        new Row(
            "an expression for the client's id",
            METHOD + matching("!Sub '^${Client}$'") + POOL + SIGNS_IN,
            """
            reachable
              SDK sign-in (SRP): ID token
            """),
        new Row(
            "an expression where access tokens are taken",
            asking("[orders/read]") + matching("!Sub '^${Client}$'") + POOL + MACHINE,
            """
            unreachable
              client credentials: access token: it has no aud for the authorizer's IdentityValidationExpression
            """),
        new Row(
            "an expression for a URL where access tokens are taken",
            asking("[orders/read]") + matching("'^https://'") + POOL + BY_CODE,
            """
            undecided
              whether IdentityValidationExpression of Authorizer matches the audience is known at deployment only
            """),
        new Row(
            "an unknown pool beside one with a way in",
            METHOD + AUTHORIZER.replace("Pool.Arn]", "Pool.Arn, !Ref PoolArn]") + POOL + SIGNS_IN,
            """
            reachable
              SDK sign-in (SRP): ID token
            """),
        new Row(
            "an unknown pool beside one without",
            METHOD + AUTHORIZER.replace("Pool.Arn]", "Pool.Arn, !Ref PoolArn]") + POOL + MACHINE,
            """
            undecided
              parameter PoolArn of <stdin> has no value
            """),
        new Row(
            "pools of which nothing is known",
            METHOD + AUTHORIZER.replace("[!GetAtt Pool.Arn]", "!Ref PoolArns") + POOL + SIGNS_IN,
            """
            undecided
              parameter PoolArns of <stdin> has no value
            """),
        new Row(
            "an unknown pool, and an expression for a client that gets no ID token",
            METHOD
                + matching("!Sub '^${Client}$'").replace("!GetAtt Pool.Arn", "!Ref PoolArn")
                + POOL
                + MACHINE,
            """
            unreachable
            """),
        new Row(
            "an unknown pool, and an expression for a client of an unknown pool that gets no ID token",
            METHOD
                + matching("!Sub '^${Client}$'").replace("!GetAtt Pool.Arn", "!Ref PoolArn")
                + POOL
                + MACHINE.replace("!Ref Pool", "!Ref PoolId"),
            """
            unreachable
            """),
        new Row(
            "an unknown pool, and an expression for a client of an unknown pool that gets one",
            METHOD
                + matching("!Sub '^${Client}$'").replace("!GetAtt Pool.Arn", "!Ref PoolArn")
                + POOL
                + SIGNS_IN.replace("!Ref Pool", "!Ref PoolId"),
            """
            undecided
              parameter PoolArn of <stdin> has no value
            """),
        new Row(
            "an unknown pool, and an expression that a client of an unknown pool does not match",
            METHOD
                + matching("'^!$'").replace("!GetAtt Pool.Arn", "!Ref PoolArn")
                + POOL
                + SIGNS_IN.replace("!Ref Pool", "!Ref PoolId"),
            """
            unreachable
            """),
        new Row(
            "an unknown pool, scopes that may be none, and a client of an unknown pool",
            asking("!Ref Scopes")
                + matching("!Sub '^${Client}$'").replace("!GetAtt Pool.Arn", "!Ref PoolArn")
                + POOL
                + MACHINE.replace("!Ref Pool", "!Ref PoolId"),
            """
            undecided
              parameter PoolArn of <stdin> has no value
            """),
        new Row(
            "an unknown pool, and an expression for a client whose own pool has no domain",
            METHOD
                + matching("!Sub '^${Client}$'").replace("!GetAtt Pool.Arn", "!Ref PoolArn")
                + "  Pool: { Type: AWS::Cognito::UserPool }\n"
                + BY_CODE,
            """
            unreachable
            """),
        new Row(
            "a scope of the client that only the deployment knows",
            asking("[orders/write]")
                + AUTHORIZER
                + POOL
                + BY_CODE.replace("orders/read", "!Sub '${Api}/write'"),
            """
            undecided
              whether Client holds one of the scopes is not known
            """),
        new Row(
            "a pool without clients while another has some",
            METHOD + AUTHORIZER + POOL + OTHER_POOL,
            """
            unreachable
              SDK sign-in (SRP): ID token: the authorizer trusts another pool
              SDK sign-in (SRP): access token: the authorizer trusts another pool
            """),
        new Row(
            "a pool without clients while another has some, and scopes",
            asking("[orders/read]") + AUTHORIZER + POOL + OTHER_POOL,
            """
            unreachable
              SDK sign-in (SRP): ID token: the authorizer trusts another pool
              SDK sign-in (SRP): access token: the authorizer trusts another pool
            """),
        new Row(
            "a pool of which nothing is known while another has clients",
            METHOD
                + AUTHORIZER.replace(
                    "[!GetAtt Pool.Arn]",
                    "[arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_A]")
                + OTHER_POOL,
            """
            undecided
              user pool arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_A is not declared in these files
            """),
        new Row(
            "a pool without clients while another has some that may be trusted",
            METHOD
                + AUTHORIZER
                + POOL
                + OTHER_POOL
                + AUTHORIZER
                    .replace("Authorizer:", "Others:")
                    .replace("[!GetAtt Pool.Arn]", "!Ref PoolArns"),
            """
            undecided
              no app client of Pool is in these files
            """),
        new Row(
            "no authorization",
            METHOD.replace("COGNITO_USER_POOLS", "NONE"),
            """
            open
            """),
        new Row(
            "a type that is not known",
            METHOD.replace("COGNITO_USER_POOLS", "!Ref Kind") + AUTHORIZER + POOL + SIGNS_IN,
            """
            undecided
              parameter Kind of <stdin> has no value
            """),
        new Row(
            "no authorizer",
            METHOD.replace("      AuthorizerId: !Ref Authorizer\n", ""),
            """
            not deployed: GET / has no AuthorizerId
            """),
        new Row(
            "an authorizer that is not known",
            METHOD.replace("!Ref Authorizer", "!Ref Kind") + AUTHORIZER + POOL + SIGNS_IN,
            """
            undecided
              parameter Kind of <stdin> has no value
            """),
        new Row(
            "an authorizer of another API",
            METHOD + AUTHORIZER.replace("!Ref Api", "!Ref OtherApi") + POOL + SIGNS_IN,
            """
            not deployed: Authorizer belongs to another API
            """),
        new Row(
            "an authorizer of an API that is not known",
            METHOD + AUTHORIZER.replace("!Ref Api", "!Ref ApiId") + POOL + SIGNS_IN,
            """
            undecided
              whether Authorizer belongs to the API of its methods is not known
            """),
        new Row(
            "an authorizer of an API that is not known, and no way in",
            METHOD + AUTHORIZER.replace("!Ref Api", "!Ref ApiId") + POOL + MACHINE,
            """
            unreachable
              client credentials: access token: the method takes ID tokens only
            """),
        new Row(
            "an authorizer of a type that is not known",
            METHOD + AUTHORIZER.replace("COGNITO_USER_POOLS", "!Ref Kind") + POOL + SIGNS_IN,
            """
            undecided
              parameter Kind of <stdin> has no value
            """),
        new Row(
            "an authorizer of another type",
            METHOD + AUTHORIZER.replace("COGNITO_USER_POOLS", "TOKEN") + POOL + SIGNS_IN,
            """
            not deployed: Authorizer is a TOKEN authorizer
            """),
        new Row(
            "an authorizer without pools",
            METHOD + AUTHORIZER.replace("[!GetAtt Pool.Arn]", "[]") + POOL + SIGNS_IN,
            """
            not deployed: Authorizer names no user pool
            """),
        new Row(
            "a trigger that may add the scope",
            asking("[orders/write]")
                + AUTHORIZER
                + POOL.replace("{ Type: AWS::Cognito::UserPool }", TRIGGER)
                + SIGNS_IN,
            """
            undecided
              the pre token generation trigger of Pool may change scopes
            """),
        new Row(
            "a flow that may be any",
            METHOD + AUTHORIZER + POOL + BY_CODE.replace("[code]", "[!Ref Flow]"),
            """
            undecided
              parameter Flow of <stdin> has no value
            """),
        new Row(
            "an unread part that is told which pool it is",
            METHOD
                + AUTHORIZER
                + POOL
                + MACHINE
                + "  Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: https://a.s3.amazonaws.com/b.yaml, Parameters: { Pool: !Ref Pool } } }\n",
            """
            undecided
              nested stack Nested of <stdin> is not read: template https://a.s3.amazonaws.com/b.yaml is not among these files
            """));
  }

  private static String asking(String scopes) {
    return METHOD + "      AuthorizationScopes: " + scopes + "\n";
  }

  private static String matching(String expression) {
    return AUTHORIZER + "      IdentityValidationExpression: " + expression + "\n";
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyVerdictRestsOnEveryCandidate(Row row) {
    Access access = Access.of(Modelled.of(PARAMETERS + row.template()));
    assertThat(lines(access.methods().get(0).verdict())).isEqualTo(row.verdict());
  }

  private static String lines(Verdict verdict) {
    return switch (verdict.outcome()) {
      case REACHABLE ->
          "reachable\n"
              + each(verdict.witnesses(), token -> token.how() + ": " + token.use().words());
      case UNDECIDED -> "undecided\n" + each(verdict.questions(), UnknownReason::cause);
      case OPEN -> "open\n";
      case OTHER -> "other\n";
      case UNREACHABLE -> lines(verdict.proof().orElseThrow());
    };
  }

  private static String lines(Verdict.Proof proof) {
    Optional<Verdict.Proof.NoTokenAccepted> nothing = proof.noTokenAccepted();
    if (nothing.isPresent()) {
      return "unreachable\n"
          + each(
              nothing.get().refused(),
              refused ->
                  refused.token().how()
                      + ": "
                      + refused.token().use().words()
                      + ": "
                      + refused.rejection().words());
    }
    return "not deployed: " + ((Verdict.Proof.DeployRefused) proof).why() + "\n";
  }

  private static <T> String each(List<T> items, Function<T, String> line) {
    return items.stream().map(item -> "  " + line.apply(item) + "\n").collect(Collectors.joining());
  }
}
