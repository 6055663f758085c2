package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTableTest {
  private static final AuditResult SHOP =
      Shop.of(
          List.of(),
          List.of(
              Shop.by(
                  Shop.reachable(
                      "GET",
                      "/orders",
                      Shop.accessToken("orders/read", "orders/write"),
                      List.of(Shop.byCode("Shop", "WebClient", "orders/read")),
                      ""),
                  Shop.opens("WebClient", Grant.AUTHORIZATION_CODE, TokenUse.ACCESS, "orders/read"),
                  Shop.refused(
                      "WebClient",
                      Grant.SDK_SIGN_IN,
                      TokenUse.ACCESS,
                      "it carries none of the method's scopes"),
                  Shop.possible(
                      "JobClient",
                      Grant.CLIENT_CREDENTIALS,
                      TokenUse.ACCESS,
                      "parameter Scopes has no value")),
              Shop.undecided(
                  "GET",
                  "/admin",
                  new OpenQuestion("parameter UserPoolArn of Api has no value", "give it")),
              Shop.open("OPTIONS", "/orders", "NONE"),
              Shop.other("GET", "/internal", "AWS_IAM"),
              Shop.by(Shop.other("GET", "/partner", "CUSTOM"))));

  @Test
  void everyMethodHasOneAlignedLineWithAllThatIsKnown() {
    assertThat(AccessTable.of(SHOP, Shop.plain()))
        .isEqualTo(
            """
            api       stage   method            verdict     takes                                                                                       opened by                                      not opened by                                                                                                                             also asked
            ShopApi   prod    GET /orders       reachable   an access token of ShopPool with orders/read or orders/write, in the header Authorization   WebClient: code flow, asking for orders/read   WebClient: SDK sign-in: it carries none of the method's scopes; undecided: JobClient: client credentials: parameter Scopes has no value
            ShopApi   prod    GET /admin        undecided   a token, but which one is not known                                                                                                        undecided: parameter UserPoolArn of Api has no value
            ShopApi   prod    OPTIONS /orders   open        anybody, without a token
            ShopApi   prod    GET /internal     other       whom IAM allows (signed requests), which is not judged
            ShopApi   prod    GET /partner      other       whom the Lambda authorizer ShopAuthorizer lets in, which is not judged

            methods: 1 reachable, 1 undecided, 1 open, 2 with another authorizer (not judged)
            """);
  }

  @Test
  void stacksAndScenariosAreShownWhereTheyTellRowsApart() {
    AccessRow other =
        Shop.by(
            Shop.row(
                "Shop2",
                "GET",
                "/",
                Outcome.REACHABLE,
                Optional.of(Shop.idToken()),
                List.of(Shop.byCode("Shop2", "WebClient")),
                List.of(),
                "IsProd is true"),
            Shop.opens("WebClient", Grant.AUTHORIZATION_CODE, TokenUse.ID));
    AuditResult result =
        new AuditResult(
            List.of(), List.of(Shop.unreachable("GET", "/", ""), other), List.of(), true);
    assertThat(AccessTable.of(result, Shop.plain()))
        .isEqualTo(
            """
            api             stage   method   verdict       when             takes                                                  opened by                                      not opened by   also asked
            Shop/ShopApi    prod    GET /    unreachable                    an ID token of ShopPool, in the header Authorization
            Shop2/ShopApi   prod    GET /    reachable     IsProd is true   an ID token of ShopPool, in the header Authorization   Shop/WebClient: code flow, asking for openid

            methods: 1 reachable, 1 unreachable (incomplete: too many scenarios)
            """);
  }

  @Test
  void colourOnlyDimsTheHeadings() {
    AuditResult result = Shop.of(List.of(), List.of(Shop.open("GET", "/", "NONE")));
    assertThat(AccessTable.of(result, Shop.colored()))
        .startsWith("\u001b[2mapi\u001b[0m ")
        .endsWith(
            """
            ShopApi   prod    GET /    open      anybody, without a token

            methods: 1 open
            """);
  }

  @Test
  void textOfATemplateCannotActOnTheTerminal() {
    AuditResult result =
        Shop.of(List.of(), List.of(Shop.open("GET", "/\u001b[2J\u202e😀", "NONE")));
    assertThat(AccessTable.of(result, Shop.plain()))
        .contains(
            "ShopApi   prod    GET /\\u{1b}[2J\\u{202e}😀   open      anybody, without a token\n");
  }

  @Test
  void withoutMethodsThereIsNoTable() {
    assertThat(AccessTable.of(Shop.of(List.of(), List.of()), Shop.plain()))
        .isEqualTo("no API Gateway methods were found in the files that were read\n");
  }
}
