package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTableTest {
  private static final AuditResult SHOP =
      Shop.of(
          List.of(),
          List.of(
              Shop.reachable(
                  "GET",
                  "/orders",
                  Shop.accessToken("orders/read", "orders/write"),
                  List.of(
                      Shop.byCode("Shop", "WebClient", "orders/read"),
                      Shop.byCode("Shop", "WebClient", "orders/write"),
                      Shop.byCode("Shop", "AppClient", "orders/read"),
                      Shop.webClientSignsIn(TokenUse.ACCESS),
                      Shop.byCode("Shop", "JobClient", "orders/read")),
                  ""),
              Shop.idTokenMethod("GET", "/profile"),
              Shop.unreachable("DELETE", "/profile", ""),
              Shop.undecided(
                  "GET",
                  "/admin",
                  new OpenQuestion("parameter UserPoolArn of Api has no value", "give it"),
                  new OpenQuestion("macro Foo is not expanded", "")),
              Shop.open("OPTIONS", "/orders", "NONE"),
              Shop.other("GET", "/internal", "AWS_IAM"),
              Shop.other("GET", "/partner", "CUSTOM")));

  @Test
  void everyMethodHasOneAlignedLine() {
    assertThat(AccessTable.of(SHOP, Shop.plain()))
        .isEqualTo(
            """
            api       stage   request           accepts                                       verdict       opened by
            ShopApi   prod    GET /orders       access token with orders/read, orders/write   reachable     WebClient by code flow, AppClient by code flow, +2
            ShopApi   prod    GET /profile      ID token                                      reachable     WebClient by SDK sign-in (SRP)
            ShopApi   prod    DELETE /profile   ID token                                      unreachable
            ShopApi   prod    GET /admin        unknown                                       undecided     parameter UserPoolArn of Api has no value, +1
            ShopApi   prod    OPTIONS /orders   open                                          open
            ShopApi   prod    GET /internal     AWS_IAM                                       other
            ShopApi   prod    GET /partner      CUSTOM                                        other

            methods: 2 reachable, 1 unreachable, 1 undecided, 1 open, 2 with another authorizer (not judged)
            """);
  }

  @Test
  void verboseNamesEveryWayIn() {
    assertThat(AccessTable.of(SHOP, Shop.verbose()))
        .contains(
            "   WebClient by code flow, AppClient by code flow, WebClient by SDK sign-in (SRP),"
                + " JobClient by code flow\n")
        .contains("   parameter UserPoolArn of Api has no value, macro Foo is not expanded\n");
  }

  @Test
  void stacksAndScenariosAreShownWhereTheyTellRowsApart() {
    AccessRow other =
        Shop.row(
            "Shop2",
            "GET",
            "/",
            Outcome.REACHABLE,
            Optional.of(Shop.idToken()),
            List.of(Shop.byCode("Shop2", "WebClient")),
            List.of(),
            "IsProd is true");
    AuditResult result =
        new AuditResult(
            List.of(), List.of(Shop.unreachable("GET", "/", ""), other), List.of(), true);
    assertThat(AccessTable.of(result, Shop.plain()))
        .isEqualTo(
            """
            api             stage   request   accepts    verdict       when             opened by
            Shop/ShopApi    prod    GET /     ID token   unreachable
            Shop2/ShopApi   prod    GET /     ID token   reachable     IsProd is true   WebClient by code flow

            methods: 1 reachable, 1 unreachable (incomplete: too many scenarios)
            """);
  }

  @Test
  void colourOnlyDimsTheHeadings() {
    AuditResult result = Shop.of(List.of(), List.of(Shop.open("GET", "/", "NONE")));
    assertThat(AccessTable.of(result, Shop.colored()))
        .isEqualTo(
            """
            [2mapi[0m       [2mstage[0m   [2mrequest[0m   [2maccepts[0m   [2mverdict[0m   [2mopened by[0m
            ShopApi   prod    GET /     open      open

            methods: 1 open
            """
                .replace("[2m", "\u001b[2m")
                .replace("[0m", "\u001b[0m"));
  }

  @Test
  void textOfATemplateCannotActOnTheTerminal() {
    AuditResult result =
        Shop.of(List.of(), List.of(Shop.open("GET", "/\u001b[2J\u202e😀", "NONE")));
    assertThat(AccessTable.of(result, Shop.plain()))
        .isEqualTo(
            """
            api       stage   request                   accepts   verdict   opened by
            ShopApi   prod    GET /\\u{1b}[2J\\u{202e}😀   open      open

            methods: 1 open
            """);
  }

  @Test
  void withoutMethodsThereIsNoTable() {
    assertThat(AccessTable.of(Shop.of(List.of(), List.of()), Shop.plain()))
        .isEqualTo("no API Gateway methods were found in the files that were read\n");
  }
}
