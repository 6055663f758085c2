package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTextTest {
  private static AccessRow orders(String verb) {
    return Shop.by(
        Shop.reachable(verb, "/orders", Shop.accessToken("orders/read"), List.of(), ""),
        Shop.opens("WebClient", Grant.AUTHORIZATION_CODE, TokenUse.ACCESS, "orders/read"),
        Shop.refused(
            "WebClient",
            Grant.SDK_SIGN_IN,
            TokenUse.ACCESS,
            "it carries none of the method's scopes"));
  }

  @Test
  void methodsThatCallersCannotTellApartShareABlock() {
    assertThat(
            AccessText.of(
                Shop.of(
                    List.of(),
                    List.of(orders("GET"), Shop.open("GET", "/health", "NONE"), orders("POST"))),
                Shop.plain()))
        .isEqualTo(
            """
            ShopApi, stage prod

            reachable     GET /orders, POST /orders
              takes       an access token of ShopPool with orders/read, in the header Authorization
              opened by   WebClient: code flow, asking for orders/read
              not by      WebClient: SDK sign-in: it carries none of the method's scopes

            open          GET /health
              may call    anybody, without a token

            methods: 2 reachable, 1 open
            """);
  }

  @Test
  void noLineIsWiderThanATerminal() {
    List<AccessRow> rows = new ArrayList<>();
    for (int at = 0; at < 40; at++) {
      rows.add(Shop.unreachable("DELETE", "/a/rather/long/way/" + at, ""));
    }
    assertThat(AccessText.of(Shop.of(List.of(), rows), Shop.plain()).lines())
        .allMatch(line -> line.length() <= 100)
        .hasSizeGreaterThan(10);
  }

  @Test
  void aLongListIsCutUnlessAllIsAskedFor() {
    AccessRow row =
        Shop.by(
            Shop.reachable("GET", "/", Shop.idToken(), List.of(), ""),
            Shop.opens("A", Grant.SDK_SIGN_IN, TokenUse.ID),
            Shop.opens("B", Grant.SDK_SIGN_IN, TokenUse.ID),
            Shop.opens("C", Grant.SDK_SIGN_IN, TokenUse.ID),
            Shop.opens("D", Grant.SDK_SIGN_IN, TokenUse.ID),
            Shop.opens("E", Grant.SDK_SIGN_IN, TokenUse.ID));
    assertThat(AccessText.of(Shop.of(List.of(), List.of(row)), Shop.plain()))
        .contains("C: SDK sign-in\n              and 2 more: --verbose shows all\n")
        .doesNotContain("E: SDK");
    assertThat(AccessText.of(Shop.of(List.of(), List.of(row)), Shop.verbose()))
        .contains("E: SDK sign-in\n");
  }
}
