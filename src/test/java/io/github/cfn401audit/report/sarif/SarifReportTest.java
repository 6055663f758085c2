package io.github.cfn401audit.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Fingerprint;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.Schemas;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  private static final String SCHEMA = "/sarif-2.1.0.json";
  private static final SarifRun RUN = new SarifRun("", "");

  private static AuditResult shop() {
    SourceFile file = SourceFile.inMemory("a b.yaml", "# 😀\nScopes:\n  - email\n  - profile\n");
    Finding finding =
        new Finding(
            new RuleId("rule-without-page"),
            Level.ERROR,
            "GET /orders answers 401",
            new FindingResource("Shop", "WebClient", "Shop/Web/Client"),
            new Label(new SourceRange(file, 15, 34), "`openid` is not among these"),
            new Explanation(
                List.of(
                    new ChainStep(
                        new FindingResource("Shop", "OrdersGET", ""),
                        Shop.at(file, 2, 1, 6),
                        "lists nothing")),
                List.of(),
                List.of(
                    new ChainStep(
                        new FindingResource("Shop", "OrdersPOST", ""),
                        Shop.at(file, 3, 3, 0),
                        "POST /orders"))),
            Remedy.of("add `openid`"),
            new Basis("IsProd is false", List.of("it holds in one scenario of two"), List.of()));
    return new AuditResult(
        List.of(finding, Shop.note(212)),
        List.of(),
        List.of(
            new Problem(Problem.Code.DUPLICATE_KEY, "key `Api` stands twice", "a b.yaml", 3, 5),
            new Problem(Problem.Code.EMPTY, "standard input holds nothing", "<stdin>", 0, 0)),
        false);
  }

  @Test
  void theFileIsWhatCodeScanningReads() {
    assertThat(SarifReport.of(shop(), Shop.plain(), RUN))
        .isEqualTo(
            """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "cfn-401-audit",
                      "semanticVersion": "0.1.0",
                      "informationUri": "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html",
                      "rules": [
                        {
                          "id": "rule-without-page",
                          "name": "RuleWithoutPage",
                          "shortDescription": {
                            "text": "Rule without page."
                          },
                          "fullDescription": {
                            "text": "Rule without page."
                          },
                          "help": {
                            "text": "Rule without page."
                          },
                          "defaultConfiguration": {
                            "level": "error"
                          },
                          "properties": {
                            "tags": [
                              "api-gateway",
                              "cognito"
                            ],
                            "precision": "very-high",
                            "problem.severity": "error"
                          }
                        }
                      ]
                    }
                  },
                  "columnKind": "utf16CodeUnits",
                  "invocations": [
                    {
                      "executionSuccessful": true,
                      "toolExecutionNotifications": [
                        {
                          "descriptor": {
                            "id": "DUPLICATE_KEY"
                          },
                          "level": "note",
                          "message": {
                            "text": "key `Api` stands twice."
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "a%20b.yaml"
                                },
                                "region": {
                                  "startLine": 3,
                                  "startColumn": 5
                                }
                              }
                            }
                          ]
                        },
                        {
                          "descriptor": {
                            "id": "EMPTY"
                          },
                          "level": "error",
                          "message": {
                            "text": "standard input holds nothing."
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "%3Cstdin%3E"
                                }
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ],
                  "results": [
                    {
                      "ruleId": "rule-without-page",
                      "ruleIndex": 0,
                      "level": "error",
                      "message": {
                        "text": "GET /orders answers 401, when IsProd is false. Why: [OrdersGET](1) lists nothing. Also: [POST /orders](2). Fix: add `openid`. Note: it holds in one scenario of two."
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "a%20b.yaml"
                            },
                            "region": {
                              "startLine": 3,
                              "startColumn": 3,
                              "endLine": 3,
                              "endColumn": 10
                            }
                          },
                          "logicalLocations": [
                            {
                              "name": "WebClient",
                              "fullyQualifiedName": "Shop/Web/Client",
                              "kind": "resource"
                            }
                          ],
                          "message": {
                            "text": "`openid` is not among these."
                          }
                        }
                      ],
                      "partialFingerprints": {
                        "primaryLocationLineHash": "fd7c2772994a5291:1",
                        "cfn401/v1": "fd7c2772994a5291:1"
                      },
                      "relatedLocations": [
                        {
                          "id": 1,
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "a%20b.yaml"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 1,
                              "endLine": 2,
                              "endColumn": 7
                            }
                          },
                          "logicalLocations": [
                            {
                              "name": "OrdersGET",
                              "fullyQualifiedName": "Shop/OrdersGET",
                              "kind": "resource"
                            }
                          ],
                          "message": {
                            "text": "lists nothing."
                          }
                        },
                        {
                          "id": 2,
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "a%20b.yaml"
                            },
                            "region": {
                              "startLine": 3,
                              "startColumn": 3,
                              "endLine": 3,
                              "endColumn": 4
                            }
                          },
                          "logicalLocations": [
                            {
                              "name": "OrdersPOST",
                              "fullyQualifiedName": "Shop/OrdersPOST",
                              "kind": "resource"
                            }
                          ],
                          "message": {
                            "text": "POST /orders."
                          }
                        }
                      ],
                      "codeFlows": [
                        {
                          "threadFlows": [
                            {
                              "locations": [
                                {
                                  "location": {
                                    "physicalLocation": {
                                      "artifactLocation": {
                                        "uri": "a%20b.yaml"
                                      },
                                      "region": {
                                        "startLine": 2,
                                        "startColumn": 1,
                                        "endLine": 2,
                                        "endColumn": 7
                                      }
                                    },
                                    "logicalLocations": [
                                      {
                                        "name": "OrdersGET",
                                        "fullyQualifiedName": "Shop/OrdersGET",
                                        "kind": "resource"
                                      }
                                    ],
                                    "message": {
                                      "text": "lists nothing."
                                    }
                                  }
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void theReportFitsTheSchemaOfSarif() {
    AuditResult shown = Shop.of(List.of(Shop.openidScopeMissing()), List.of());
    assertThat(Schemas.objections(SCHEMA, SarifReport.of(shop(), Shop.plain(), RUN))).isEmpty();
    assertThat(Schemas.objections(SCHEMA, SarifReport.of(shown, Shop.plain(), RUN))).isEmpty();
    assertThat(
            Schemas.objections(
                SCHEMA, SarifReport.of(Shop.of(List.of(), List.of()), Shop.plain(), RUN)))
        .isEmpty();
  }

  @Test
  void theSchemaObjectsToALevelThatSarifDoesNotKnow() {
    String report = SarifReport.of(shop(), Shop.plain(), RUN);
    assertThat(
            Schemas.objections(
                SCHEMA, report.replace("\"level\": \"error\"", "\"level\": \"fatal\"")))
        .isNotEmpty();
  }

  @Test
  void withoutFindingsThereAreStillResultsAndRules() {
    JsonNode run = run(Shop.of(List.of(), List.of()), Level.WARNING);
    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results").size()).isZero();
    assertThat(run.at("/tool/driver/rules").isArray()).isTrue();
  }

  @Test
  void theMinimumLevelDecidesWhatIsShown() {
    assertThat(run(shop(), Level.WARNING).at("/results").size()).isEqualTo(1);
    JsonNode all = run(shop(), Level.NOTE);
    assertThat(all.at("/results").size()).isEqualTo(2);
    assertThat(all.at("/results/1/level").asString()).isEqualTo("note");
    assertThat(all.at("/results/1/ruleIndex").asInt()).isZero();
    assertThat(all.at("/results/1/locations/0/logicalLocations/0/fullyQualifiedName").asString())
        .isEqualTo("Shop/Thing");
  }

  @Test
  void aRuleIsDescribedByItsPage() {
    RuleId id = new RuleId("openid-scope-missing");
    RulePage page = RulePage.of(id).orElseThrow();
    JsonNode run =
        run(
            Shop.of(
                List.of(Shop.bare(Level.ERROR, Shop.line(1), "m", "l"), Shop.openidScopeMissing()),
                List.of()),
            Level.WARNING);
    assertThat(run.at("/results/0/ruleIndex").asInt()).isEqualTo(1);
    assertThat(run.at("/results/1/ruleIndex").asInt()).isZero();
    JsonNode rule = run.at("/tool/driver/rules/0");
    assertThat(rule.at("/id").asString()).isEqualTo("openid-scope-missing");
    assertThat(rule.at("/name").asString()).isEqualTo("OpenidScopeMissing");
    assertThat(rule.at("/shortDescription/text").asString())
        .isEqualToIgnoringCase(page.title() + ".");
    assertThat(rule.at("/fullDescription/text").asString())
        .isEqualTo(page.plainText("What is wrong"));
    assertThat(rule.at("/help/text").asString())
        .contains(page.plainText("Why it fails"), page.plainText("How to fix it"));
    assertThat(rule.at("/help/markdown").asString())
        .startsWith("## What is wrong\n")
        .contains("* <" + page.references().get(0) + ">")
        .doesNotContain("## Around it");
    assertThat(rule.at("/helpUri").asString()).isEqualTo(page.references().get(0));
    assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
    assertThat(rule.at("/properties/tags").toString())
        .isEqualTo("[\"tokens\",\"api-gateway\",\"cognito\",\"401\"]");
  }

  @Test
  void eightPlacesAreLinkedAndAHundredRelated() {
    List<ChainStep> places = new ArrayList<>();
    for (int number = 1; number <= 120; number++) {
      places.add(Shop.step("M", number, "GET /" + number));
    }
    Finding finding = Shop.bare(Level.ERROR, Shop.line(212), "m", "l").alsoAt(places);
    JsonNode result = run(Shop.of(List.of(finding), List.of()), Level.WARNING).at("/results/0");
    assertThat(result.at("/message/text").asString())
        .isEqualTo(
            "m. Also: [GET /1](1), [GET /2](2), [GET /3](3), [GET /4](4), [GET /5](5),"
                + " [GET /6](6), [GET /7](7), [GET /8](8) and 112 more.");
    assertThat(result.at("/relatedLocations").size()).isEqualTo(100);
    assertThat(result.at("/relatedLocations/99/id").asInt()).isEqualTo(100);
  }

  @Test
  void textOfATemplateBecomesNeitherLinkNorDirection() {
    Finding hostile =
        Shop.bare(Level.ERROR, Shop.line(212), "GET /[x](1)\\ \u202e\u001b", "l[](2)")
            .alsoAt(List.of(Shop.step("M\u202e", 1, "GET /](http://x)")));
    JsonNode result = run(Shop.of(List.of(hostile), List.of()), Level.WARNING).at("/results/0");
    assertThat(result.at("/message/text").asString())
        .isEqualTo("GET /\\[x\\](1)\\\\ \\\\u{202e}\\\\u{1b}. Also: [GET /\\](http://x)](1).");
    assertThat(result.at("/locations/0/message/text").asString()).isEqualTo("l\\[\\](2).");
    assertThat(result.at("/relatedLocations/0/logicalLocations/0/fullyQualifiedName").asString())
        .isEqualTo("Shop/M\\u{202e}");
  }

  @Test
  void everySampleFitsTheSchemaOfSarif() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      for (Path sample : samples.toList()) {
        String report = Files.readString(sample.resolve("expected.sarif"));
        assertThat(Schemas.objections(SCHEMA, report)).as(sample.toString()).isEmpty();
      }
    }
  }

  @Test
  void aLineThatSomebodyWroteHasTheFingerprintOfCodeScanning() {
    SourceFile file = SourceFile.inMemory("a.yaml", " a\nb\n  \t\tc\n d");
    Finding finding = Shop.bare(Level.ERROR, Shop.at(file, 3, 5, 1), "m", "l");
    JsonNode result = run(Shop.of(List.of(finding), List.of()), Level.ERROR).at("/results/0");
    assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asString())
        .isEqualTo("180aee12dab6264:1");
    assertThat(result.at("/partialFingerprints/cfn401~1v1").asString())
        .isEqualTo(Fingerprint.of(finding) + ":1");
  }

  @Test
  void equalFingerprintsOfOneRunAreNumbered() {
    Finding finding = shop().findings().get(0);
    JsonNode run = run(Shop.of(List.of(finding, finding), List.of()), Level.ERROR);
    String pointer = "/partialFingerprints/primaryLocationLineHash";
    assertThat(run.at("/results/0" + pointer).asString()).isEqualTo(Fingerprint.of(finding) + ":1");
    assertThat(run.at("/results/1" + pointer).asString()).isEqualTo(Fingerprint.of(finding) + ":2");
  }

  @Test
  void theCategoryEndsWithASlashAndIsLeftToTheUploaderOtherwise() {
    assertThat(run(shop(), Level.ERROR).has("automationDetails")).isFalse();
    String report = SarifReport.of(shop(), Shop.plain(), new SarifRun("prod/eu", ""));
    assertThat(Schemas.objections(SCHEMA, report)).isEmpty();
    assertThat(JsonMapper.shared().readTree(report).at("/runs/0/automationDetails/id").asString())
        .isEqualTo("prod/eu/");
  }

  @Test
  void aRunWithoutInputIsNotSuccessful() {
    String report =
        SarifReport.of(
            Shop.of(List.of(), List.of()), Shop.plain(), new SarifRun("", "no template was found"));
    assertThat(Schemas.objections(SCHEMA, report)).isEmpty();
    JsonNode invocation = JsonMapper.shared().readTree(report).at("/runs/0/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean(true)).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications").toString())
        .isEqualTo("[{\"level\":\"error\",\"message\":{\"text\":\"no template was found.\"}}]");
  }

  @Test
  void anAuditThatGaveUpSaysSo() {
    JsonNode run = run(new AuditResult(List.of(), List.of(), List.of(), true), Level.ERROR);
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
        .isEqualTo("there are too many scenarios to evaluate all of them.");
  }

  @Test
  void ofTooManyFindingsTheGravestAreListedAndTheOthersCounted() {
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < 15_000; at++) {
      findings.add(Shop.bare(Level.WARNING, Shop.line(1), "w", "l"));
      findings.add(Shop.bare(Level.ERROR, Shop.line(212), "e", "l"));
    }
    JsonNode run = run(Shop.of(findings, List.of()), Level.WARNING);
    assertThat(run.at("/results").size()).isEqualTo(25_000);
    assertThat(run.at("/results/0/level").asString()).isEqualTo("warning");
    assertThat(run.at("/results/9999/level").asString()).isEqualTo("warning");
    assertThat(run.at("/results/10000/level").asString()).isEqualTo("error");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
        .isEqualTo("only the 25000 most severe of 30000 findings are listed.");
  }

  @Test
  void ofManyProblemsAThousandAreListed() {
    Problem problem = new Problem(Problem.Code.DUPLICATE_KEY, "key `A` stands twice", "a", 3, 5);
    List<Problem> problems = Collections.nCopies(1002, problem);
    JsonNode notifications =
        run(new AuditResult(List.of(), List.of(), problems, false), Level.ERROR)
            .at("/invocations/0/toolExecutionNotifications");
    assertThat(notifications.size()).isEqualTo(1001);
    assertThat(notifications.at("/1000/message/text").asString())
        .isEqualTo("2 more problems with the input are not listed.");
  }

  @Test
  void aVersionWithoutANumberGetsOne() {
    ReportSettings settings = new ReportSettings(Level.WARNING, false, false, "dev", Path.of(""));
    JsonNode driver =
        JsonMapper.shared()
            .readTree(SarifReport.of(shop(), settings, RUN))
            .at("/runs/0/tool/driver");
    assertThat(driver.at("/semanticVersion").asString()).isEqualTo("0.0.0-dev");
  }

  private static JsonNode run(AuditResult result, Level minLevel) {
    return JsonMapper.shared()
        .readTree(SarifReport.of(result, Shop.from(minLevel), RUN))
        .at("/runs/0");
  }
}
