package io.github.cfn401audit.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.Hostile;
import io.github.cfn401audit.report.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownReportTest {

  @Test
  void aFindingSaysWhatWhereAndWhy() {
    assertThat(
            MarkdownReport.of(Shop.of(List.of(Shop.openidScopeMissing()), List.of()), Shop.plain()))
        .isEqualTo(
            """
            ## cfn-401-audit: 1 error, 0 warnings

            no API Gateway methods were found in the files that were read

            ### error: GET /orders and 2 more methods answer 401 to every token this stack can mint

            <code>cdk.out/Shop.template.json\\:212</code>, <code>Shop/WebClient</code>: <code>openid</code> is not among these scopes

            Also: POST /orders, GET /orders/{id}

            **Fix:** add <code>openid</code> to AllowedOAuthScopes of WebClient; after this change 1 of 2 tokens is accepted<br>
            **More:** <code>cfn-401-audit explain openid-scope-missing</code>

            <details><summary>Why</summary>

            ```mermaid
            flowchart LR
              s0["OrdersGET<br/>lists no AuthorizationScopes#58; only an ID token is accepted"]
              s1["ShopAuthorizer<br/>trusts one user pool"]
              s0 --> s1
              s2["ShopPool<br/>has one client"]
              s1 --> s2
              s3["WebClient<br/>code flow without #96;openid#96;#58; no ID token is issued"]
              s2 --x s3
              classDef cause stroke-width:3px
            ```

            |  | resource | place | what it says |
            | --- | --- | --- | --- |
            | 1 | <code>OrdersGET</code> | <code>cdk.out/Shop.template.json\\:88</code> | lists no AuthorizationScopes: only an ID token is accepted |
            | 2 | <code>ShopAuthorizer</code> | <code>cdk.out/Shop.template.json\\:61</code> | trusts one user pool |
            | 3 | <code>ShopPool</code> | <code>cdk.out/Shop.template.json\\:150</code> | has one client |
            | 4 | <code>WebClient</code> | <code>cdk.out/Shop.template.json\\:205</code> | code flow without <code>openid</code>: no ID token is issued |

            | client | grant | token considered | outcome | reason |
            | --- | --- | --- | --- | --- |
            | <code>WebClient</code> | code flow | ID token | never issued | <code>openid</code> is not requested |
            | <code>WebClient</code> | code flow | access token | refused | the method takes ID tokens only |

            </details>

            """);
  }

  @Test
  void theApisThatFindingsSpeakOfAreShownWhole() {
    AccessRow post = Shop.called("ShopApi", "OrdersPOST", Shop.unreachable("POST", "/orders", ""));
    AccessRow other = Shop.called("OtherApi", "OtherGET", Shop.unreachable("GET", "/other", ""));
    String report =
        MarkdownReport.of(
            Shop.of(
                List.of(Shop.openidScopeMissing()),
                List.of(post, other, Shop.idTokenMethod("GET", "/health"))),
            Shop.plain());
    assertThat(report)
        .contains(
            """
            ### What the methods of these APIs accept

            | api | stage | request | accepts | verdict | opened by |
            | --- | --- | --- | --- | --- | --- |
            | ShopApi | prod | POST /orders | ID token | unreachable |  |
            | ShopApi | prod | GET /health | ID token | reachable | WebClient by SDK sign-in (SRP) |
            """)
        .doesNotContain("OtherApi");
  }

  @Test
  void withoutFindingsThereAreCountsAndQuestions() {
    OpenQuestion question = new OpenQuestion("parameter Pool has no value", "give --parameters");
    assertThat(
            MarkdownReport.of(
                Shop.of(List.of(), List.of(Shop.undecided("GET", "/a", question))), Shop.plain()))
        .isEqualTo(
            """
            ## cfn-401-audit: 0 errors, 0 warnings

            methods: 1 undecided

            ### Undecided

            * 1 method undecided: parameter Pool has no value: give --parameters

            """);
  }

  @Test
  void theGravestComeFirstAndTheMinimumHolds() {
    List<Finding> findings =
        List.of(
            Shop.bare(Level.WARNING, Shop.line(1), "warns", "here"),
            Shop.bare(Level.ERROR, Shop.line(2), "fails", "here"),
            Shop.note(3));
    assertThat(
            MarkdownReport.of(Shop.of(findings, List.of()), Shop.plain())
                .lines()
                .filter(line -> line.startsWith("### ")))
        .containsExactly("### error: fails", "### warning: warns");
  }

  @Test
  void whatIsTooLongIsCutAndSaid() {
    List<Finding> findings = Collections.nCopies(200, Shop.openidScopeMissing());
    List<AccessRow> rows = new ArrayList<>();
    for (int at = 0; at < 150; at++) {
      rows.add(
          Shop.row(
              "Shop",
              "GET",
              "/" + at,
              AccessRow.Outcome.UNREACHABLE,
              Optional.of(Shop.idToken()),
              List.of(),
              List.of(),
              ""));
    }
    Finding api = Shop.bare(Level.ERROR, Shop.line(1), "fails", "here", "ShopApi");
    List<Finding> all = new ArrayList<>(findings);
    all.add(api);
    String report = MarkdownReport.of(Shop.of(all, rows), Shop.plain());
    assertThat(report.length()).isLessThan(65_000).isGreaterThan(50_000);
    assertThat(report)
        .contains("| and 50 more |  |")
        .containsPattern(
            "Left out to stay within the size limit of GitHub: 1\\d\\d of 201 findings\\.");
    assertThat(report.lines().filter(line -> line.startsWith("```")).count()).isEven();
  }

  @Test
  void oneFindingTooLongForTheSpaceLeavesTheTable() {
    String report =
        MarkdownReport.of(
            Shop.of(
                List.of(Shop.bare(Level.ERROR, Shop.line(1), "too long ".repeat(8_000), "here")),
                List.of()),
            Shop.plain());
    assertThat(report.length()).isLessThan(1000);
    assertThat(report).endsWith("of GitHub: 1 of 1 finding.\n");
  }

  @ParameterizedTest
  @FieldSource("io.github.cfn401audit.report.Hostile#NAMES")
  void noNameChangesWhatIsAroundIt(String name) {
    String harmless =
        MarkdownReport.of(Shop.of(List.of(Hostile.finding("name")), List.of()), Shop.plain());
    String report =
        MarkdownReport.of(Shop.of(List.of(Hostile.finding(name)), List.of()), Shop.plain());
    assertThat(shape(report)).isEqualTo(shape(harmless));
    assertThat(report).doesNotContain("<script", "<img", "https:", "\u202e", "\u001b");
    String drawingsAndTitles = "(?m)^ .*$|^```.*$|\\*\\*[A-Z][a-z]+:\\*\\*";
    assertThat(report.replaceAll(drawingsAndTitles, ""))
        .doesNotContain("www.", "@everyone", "#1")
        .doesNotContainPattern("(?<!\\\\)(?:\\\\\\\\)*[\\[\\]*_`~]");
  }

  /** What begins each line, and how many bars it has that part cells. */
  private static List<String> shape(String report) {
    List<String> shape = new ArrayList<>();
    for (String line : report.lines().toList()) {
      String start = line.substring(0, Math.min(3, line.length()));
      long bars = line.replace("\\|", "").chars().filter(letter -> letter == '|').count();
      shape.add(line.isEmpty() || Character.isLetter(line.charAt(0)) ? "" : start + bars);
    }
    return shape;
  }
}
