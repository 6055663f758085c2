package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptedTextTest {
  @Test
  void aRunWithoutErrorsSaysWhatIsAcceptedAndHowToGetIt() {
    List<AccessRow> methods = new ArrayList<>();
    for (int number = 1; number <= 18; number++) {
      methods.add(Shop.idTokenMethod("GET", "/" + number));
    }
    for (int number = 1; number <= 4; number++) {
      methods.add(Shop.open("OPTIONS", "/" + number, "NONE"));
    }
    assertThat(
            TextReport.of(Shop.of(List.of(Shop.note(212), Shop.note(213)), methods), Shop.plain()))
        .isEqualTo(
            """
            ShopApi, stage prod: 18 methods take the ID token (not the access token) of ShopPool in the header Authorization
              WebClient gets one by SDK sign-in (SRP)        more: cfn-401-audit access

            0 errors, 0 warnings (2 notes not shown: --min-level note)
            methods: 18 reachable, 4 open
            """);
  }

  @Test
  void theScopesAreNamedWhereAccessTokensAreTaken() {
    AccessRow one =
        Shop.reachable(
            "GET",
            "/orders",
            Shop.accessToken("orders/read", "orders/write"),
            List.of(
                Shop.byCode("Shop", "WebClient", "orders/read"),
                Shop.byCode("Shop", "WebClient", "orders/write"),
                Shop.byCode("Auth", "AppClient", "orders/read")),
            "");
    AccessRow other =
        Shop.reachable(
            "POST",
            "/orders",
            Shop.accessToken("aws.cognito.signin.user.admin"),
            List.of(
                new AccessRow.Opening(
                    new ResourceId("Shop", "WebClient"),
                    Grant.SDK_SIGN_IN,
                    "SDK sign-in (SRP)",
                    TokenUse.ACCESS,
                    List.of("aws.cognito.signin.user.admin"))),
            "");
    assertThat(acceptedOf(one, other))
        .isEqualTo(
            """
            ShopApi, stage prod: 1 method takes an access token with one of the scopes orders/read, orders/write (not the ID token) of ShopPool in the header Authorization
              WebClient gets one by code flow with orders/read or code flow with orders/write; Auth/AppClient gets one by code flow with orders/read
            ShopApi, stage prod: 1 method takes an access token with the scope aws.cognito.signin.user.admin (not the ID token) of ShopPool in the header Authorization
              WebClient gets one by SDK sign-in (SRP)        more: cfn-401-audit access
            """);
  }

  @Test
  void anApiTakesAtMostFiveLines() {
    AccessRow[] methods = {
      Shop.reachable(
          "GET", "/a", Shop.accessToken("a"), List.of(Shop.byCode("Shop", "C", "a")), ""),
      Shop.reachable(
          "GET", "/b", Shop.accessToken("b"), List.of(Shop.byCode("Shop", "C", "b")), ""),
      Shop.reachable(
          "GET", "/c", Shop.accessToken("c"), List.of(Shop.byCode("Shop", "C", "c")), ""),
      Shop.reachable("GET", "/d", Shop.accessToken("c"), List.of(Shop.byCode("Shop", "C", "c")), "")
    };
    assertThat(acceptedOf(methods))
        .isEqualTo(
            """
            ShopApi, stage prod: 2 methods take an access token with the scope c (not the ID token) of ShopPool in the header Authorization
              C gets one by code flow with c
            ShopApi, stage prod: 1 method takes an access token with the scope a (not the ID token) of ShopPool in the header Authorization
              C gets one by code flow with a
              and 1 more        more: cfn-401-audit access
            """);
  }

  @Test
  void ofManyClientsTwoAreNamed() {
    AccessRow method =
        Shop.reachable(
            "GET",
            "/a",
            Shop.idToken(),
            List.of(
                Shop.byCode("Shop", "A"),
                Shop.byCode("Shop", "B"),
                Shop.byCode("Shop", "C"),
                Shop.byCode("Shop", "D")),
            "IsProd is true");
    assertThat(acceptedOf(method))
        .isEqualTo(
            """
            ShopApi, stage prod: 1 method takes the ID token (not the access token) of ShopPool in the header Authorization, when IsProd is true
              A gets one by code flow; B gets one by code flow; and 2 more clients        more: cfn-401-audit access
            """);
  }

  @Test
  void stacksAreNamedWhereThereAreSeveral() {
    AccessRow other =
        Shop.row(
            "Shop2",
            "GET",
            "/",
            Outcome.REACHABLE,
            Optional.of(Shop.idToken()),
            List.of(Shop.byCode("Shop2", "WebClient")),
            List.of(),
            "");
    assertThat(acceptedOf(Shop.idTokenMethod("GET", "/"), other))
        .contains("Shop/ShopApi, stage prod: 1 method", "Shop2/ShopApi, stage prod: 1 method");
  }

  @Test
  void aMethodThatNobodyCertainlyOpensIsNotOffered() {
    assertThat(acceptedOf(Shop.unreachable("GET", "/a", ""), Shop.idTokenMethod("GET", "/b")))
        .startsWith("ShopApi, stage prod: 1 method takes the ID token");
  }

  @Test
  void aRunWithErrorsSaysNothingOfIt() {
    assertThat(
            TextReport.of(
                Shop.of(
                    List.of(Shop.bare(Level.ERROR, Shop.line(212), "m", "l")),
                    List.of(Shop.idTokenMethod("GET", "/"))),
                Shop.plain()))
        .doesNotContain("takes the ID token");
  }

  private static String acceptedOf(AccessRow... methods) {
    String text = TextReport.of(Shop.of(List.of(), List.of(methods)), Shop.plain());
    return text.substring(0, text.indexOf("\n\n") + 1);
  }
}
