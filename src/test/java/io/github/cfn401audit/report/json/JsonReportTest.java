package io.github.cfn401audit.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.Schemas;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final String SCHEMA = "/cfn-401-audit-report.schema.json";

  private static AuditResult shop() {
    SourceFile file = SourceFile.inMemory("a.yaml", "Scopes:\n  - email\n  - profile\n");
    Finding finding =
        Shop.when(
            Shop.bare(Level.NOTE, new SourceRange(file, 10, 29), "GET /orders fails", "here")
                .alsoAt(List.of(Shop.step("OrdersPOST", 101, "POST /orders"))),
            "IsProd is false",
            "it holds in one scenario of two");
    return new AuditResult(
        List.of(finding),
        List.of(
            Shop.reachable(
                "GET",
                "/orders",
                Shop.accessToken("orders/read"),
                List.of(Shop.byCode("Auth", "WebClient", "orders/read")),
                "IsProd is true"),
            Shop.undecided("GET", "/admin", new OpenQuestion("cause", "cure")),
            Shop.open("OPTIONS", "/orders", "NONE")),
        List.of(
            new Problem(Problem.Code.DUPLICATE_KEY, "key `Api` stands twice", "a.yaml", 3, 5),
            new Problem(Problem.Code.EMPTY, "the file holds nothing", "b.yaml", 0, 0)),
        true);
  }

  @Test
  void everythingTheAuditFoundIsThere() {
    assertThat(JsonReport.of(shop(), Shop.plain(), true))
        .isEqualTo(
            """
            {
              "format": 1,
              "tool": {
                "name": "cfn-401-audit",
                "version": "0.1.0"
              },
              "summary": {
                "reachable": 1,
                "unreachable": 0,
                "depending": 0,
                "undecided": 1,
                "open": 1,
                "other": 0,
                "errors": 0,
                "warnings": 0,
                "notes": 1,
                "incomplete": true
              },
              "findings": [
                {
                  "ruleId": "rule-without-page",
                  "family": "",
                  "level": "note",
                  "message": "GET /orders fails",
                  "answer": "",
                  "file": "a.yaml",
                  "line": 2,
                  "column": 3,
                  "endLine": 3,
                  "endColumn": 12,
                  "resource": "Thing",
                  "stack": "Shop",
                  "constructPath": "",
                  "when": "IsProd is false",
                  "chain": [],
                  "related": [
                    {
                      "message": "POST /orders",
                      "file": "cdk.out/Shop.template.json",
                      "line": 101,
                      "column": 1,
                      "endLine": 101,
                      "endColumn": 1,
                      "resource": "OrdersPOST",
                      "stack": "Shop"
                    }
                  ],
                  "considered": [],
                  "behind": [],
                  "plan": [],
                  "fix": "",
                  "otherFix": "",
                  "help": "",
                  "remarks": [
                    "it holds in one scenario of two"
                  ],
                  "assumptions": [],
                  "fingerprint": "c794f5350d3edf10"
                }
              ],
              "methods": [
                {
                  "stack": "Shop",
                  "api": "ShopApi",
                  "stage": "prod",
                  "path": "/orders",
                  "verb": "GET",
                  "verdict": "reachable",
                  "accepts": {
                    "tokenUse": "access",
                    "pools": [
                      "ShopPool"
                    ],
                    "scopes": [
                      "orders/read"
                    ],
                    "header": "Authorization"
                  },
                  "openedBy": [
                    {
                      "stack": "Auth",
                      "client": "WebClient",
                      "grant": "authorization_code",
                      "tokenUse": "access",
                      "scopes": [
                        "orders/read"
                      ]
                    }
                  ],
                  "undecided": [],
                  "when": "IsProd is true",
                  "file": "cdk.out/Shop.template.json",
                  "line": 1,
                  "authorizationType": "COGNITO_USER_POOLS",
                  "assumptions": [],
                  "restrictions": []
                },
                {
                  "stack": "Shop",
                  "api": "ShopApi",
                  "stage": "prod",
                  "path": "/admin",
                  "verb": "GET",
                  "verdict": "undecided",
                  "accepts": null,
                  "openedBy": [],
                  "undecided": [
                    {
                      "cause": "cause",
                      "cure": "cure"
                    }
                  ],
                  "when": "",
                  "file": "cdk.out/Shop.template.json",
                  "line": 1,
                  "authorizationType": "COGNITO_USER_POOLS",
                  "assumptions": [],
                  "restrictions": []
                },
                {
                  "stack": "Shop",
                  "api": "ShopApi",
                  "stage": "prod",
                  "path": "/orders",
                  "verb": "OPTIONS",
                  "verdict": "open",
                  "accepts": null,
                  "openedBy": [],
                  "undecided": [],
                  "when": "",
                  "file": "cdk.out/Shop.template.json",
                  "line": 1,
                  "authorizationType": "NONE",
                  "assumptions": [],
                  "restrictions": []
                }
              ],
              "problems": [
                {
                  "code": "DUPLICATE_KEY",
                  "message": "key `Api` stands twice",
                  "file": "a.yaml",
                  "line": 3,
                  "column": 5
                },
                {
                  "code": "EMPTY",
                  "message": "the file holds nothing",
                  "file": "b.yaml",
                  "line": 0,
                  "column": 0
                }
              ]
            }
            """);
  }

  @Test
  void theReportFitsItsSchema() {
    assertThat(Schemas.objections(SCHEMA, JsonReport.of(shop(), Shop.plain(), true))).isEmpty();
    assertThat(Schemas.objections(SCHEMA, JsonReport.of(shop(), Shop.plain(), false))).isEmpty();
    assertThat(
            Schemas.objections(
                SCHEMA,
                JsonReport.of(
                    Shop.of(List.of(Shop.openidScopeMissing()), List.of()), Shop.plain(), true)))
        .isEmpty();
  }

  @Test
  void theSchemaObjectsToAnotherVerdictAndToAMissingProperty() {
    String report = JsonReport.of(shop(), Shop.plain(), true);
    assertThat(Schemas.objections(SCHEMA, report.replace("\"undecided\",", "\"unsure\",")))
        .hasSize(1);
    assertThat(Schemas.objections(SCHEMA, report.replace("\"help\": \"\",", ""))).hasSize(1);
  }

  @Test
  void accessLeavesTheFindingsOutButCountsThem() {
    assertThat(JsonReport.of(shop(), Shop.plain(), false))
        .doesNotContain("\"findings\"")
        .contains("\"notes\": 1");
  }

  @Test
  void familyAnswerAndHelpComeFromThePage() {
    AuditResult result = Shop.of(List.of(Shop.openidScopeMissing()), List.of());
    assertThat(JsonReport.of(result, Shop.plain(), true))
        .contains("\"family\": \"tokens\"", "\"answer\": \"401\"")
        .doesNotContain("\"help\": \"\"")
        .contains("\"constructPath\": \"Shop/WebClient\"");
  }

  @Test
  void whateverIsNoAsciiIsEscapedWithoutLoss() {
    Finding finding =
        Shop.bare(Level.ERROR, Shop.line(212), "\u001b[2J \u202e\u0085 é 😀 \ud800 \"", "l");
    assertThat(JsonReport.of(Shop.of(List.of(finding), List.of()), Shop.plain(), true))
        .contains("\"message\": \"\\u001B[2J \\u202E\\u0085 \\u00E9 \\uD83D\\uDE00 \\uD800 \\\"\"");
  }

  @Test
  void anEmptyResultIsWhole() {
    assertThat(JsonReport.of(Shop.of(List.of(), List.of()), Shop.plain(), true))
        .isEqualTo(
            """
            {
              "format": 1,
              "tool": {
                "name": "cfn-401-audit",
                "version": "0.1.0"
              },
              "summary": {
                "reachable": 0,
                "unreachable": 0,
                "depending": 0,
                "undecided": 0,
                "open": 0,
                "other": 0,
                "errors": 0,
                "warnings": 0,
                "notes": 0,
                "incomplete": false
              },
              "findings": [],
              "methods": [],
              "problems": []
            }
            """);
  }
}
