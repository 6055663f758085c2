package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.MethodFacts;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void aFindingSaysWhatItsOwnTextWhyAndWhatToDoNext() {
    AuditResult result =
        Shop.of(
            List.of(Shop.openidScopeMissing(), Shop.note(214), Shop.note(215), Shop.note(216)),
            List.of(
                Shop.idTokenMethod("GET", "/profile"),
                Shop.unreachable("GET", "/orders", ""),
                Shop.unreachable("POST", "/orders", ""),
                Shop.unreachable("GET", "/orders/{id}", ""),
                Shop.open("OPTIONS", "/orders", "NONE")));
    assertThat(TextReport.of(result, Shop.plain()))
        .isEqualTo(
            """
            error[openid-scope-missing]: GET /orders and 2 more methods answer 401 to every token this stack can mint
               --> cdk.out/Shop.template.json:212:25      Shop/WebClient
                |
            212 |   "AllowedOAuthScopes": ["email", "profile"],
                |                         ^^^^^^^^^^^^^^^^^^^^ `openid` is not among these scopes
                |
            why
              1. OrdersGET           Shop.template.json:88    lists no AuthorizationScopes: only an ID token is accepted
              2. └─ ShopAuthorizer   Shop.template.json:61    trusts one user pool
              3.    └─ ShopPool      Shop.template.json:150   has one client
              4.       └─ WebClient  Shop.template.json:205   code flow without `openid`: no ID token is issued
            tokens considered
              WebClient   code flow   ID token       never issued   `openid` is not requested
              WebClient   code flow   access token   refused        the method takes ID tokens only
            also: POST /orders (Shop.template.json:101), GET /orders/{id} (Shop.template.json:119)
            fix: add `openid` to AllowedOAuthScopes of WebClient; after this change 1 of 2 tokens is accepted
            more: cfn-401-audit explain openid-scope-missing

            1 error, 0 warnings (3 notes not shown: --min-level note)
            methods: 1 reachable, 3 unreachable, 1 open
            """);
  }

  @Test
  void colourMarksLevelGutterAndHeadings() {
    AuditResult result = Shop.of(List.of(Shop.openidScopeMissing()), List.of());
    String expected =
        """
        {1;31}error[openid-scope-missing]{0}{1}: GET /orders and 2 more methods answer 401 to every token this stack can mint{0}
           {2}-->{0} cdk.out/Shop.template.json:212:25      Shop/WebClient
            {2}|{0}
        {2}212 |{0}   "AllowedOAuthScopes": ["email", "profile"],
            {2}|{0}                         {1;31}^^^^^^^^^^^^^^^^^^^^ `openid` is not among these scopes{0}
            {2}|{0}
        {1}why{0}
          1. OrdersGET           Shop.template.json:88    lists no AuthorizationScopes: only an ID token is accepted
          2. └─ ShopAuthorizer   Shop.template.json:61    trusts one user pool
          3.    └─ ShopPool      Shop.template.json:150   has one client
          4.       └─ WebClient  Shop.template.json:205   code flow without `openid`: no ID token is issued
        {1}tokens considered{0}
          WebClient   code flow   ID token       never issued   `openid` is not requested
          WebClient   code flow   access token   refused        the method takes ID tokens only
        {1}also:{0} POST /orders (Shop.template.json:101), GET /orders/{id} (Shop.template.json:119)
        {1}fix:{0} add `openid` to AllowedOAuthScopes of WebClient; after this change 1 of 2 tokens is accepted
        {1}more:{0} cfn-401-audit explain openid-scope-missing

        1 error, 0 warnings
        no API Gateway methods were found in the files that were read
        """;
    assertThat(inBraces(TextReport.of(result, Shop.colored()))).isEqualTo(expected);
  }

  @Test
  void warningsAreYellowAndNotesCyan() {
    AuditResult result =
        Shop.of(
            List.of(Shop.bare(Level.WARNING, Shop.line(212), "w", "x"), Shop.note(212)), List.of());
    ReportSettings all =
        new ReportSettings(Level.NOTE, true, false, "0.1.0", Shop.plain().sourceRoot());
    assertThat(inBraces(TextReport.of(result, all)))
        .contains("{33}warning[rule-without-page]{0}", "{33}^ x{0}")
        .contains("{36}note[rule-without-page]{0}", "{36}^ here{0}");
  }

  @Test
  void withoutAFixTheCureOfThePageIsPrinted() {
    Finding finding =
        new Finding(
            new RuleId("openid-scope-missing"),
            Level.WARNING,
            "GET /orders answers 401",
            new FindingResource("Shop", "WebClient", ""),
            new Label(Shop.line(212), "here"));
    String cure = RulePage.of(finding.rule()).map(RulePage::cure).orElse("no page");
    assertThat(TextReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .contains("\nhelp: " + cure + "\nmore: ");
  }

  @Test
  void scenarioAndRemarksAreSaid() {
    Finding finding =
        Shop.when(
            Shop.bare(Level.WARNING, Shop.line(212), "GET /orders answers 401", "here"),
            "IsProd is false",
            "a warning, because it holds in 1 of 2 scenarios",
            "it rests on the default of parameter Stage");
    assertThat(TextReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .isEqualTo(
            """
            warning[rule-without-page]: GET /orders answers 401, when IsProd is false
               --> cdk.out/Shop.template.json:212:1
                |
            212 |   "AllowedOAuthScopes": ["email", "profile"],
                | ^ here
                |
            note: a warning, because it holds in 1 of 2 scenarios
            note: it rests on the default of parameter Stage
            more: cfn-401-audit explain rule-without-page

            0 errors, 1 warning
            no API Gateway methods were found in the files that were read
            """);
  }

  @Test
  void findingsAreSeparatedByAnEmptyLineAndKeepTheirOrder() {
    AuditResult result =
        Shop.of(
            List.of(
                Shop.bare(Level.ERROR, Shop.at(Shop.TEMPLATE, 212, 3, 1), "first", "one"),
                Shop.bare(Level.WARNING, Shop.at(Shop.TEMPLATE, 212, 4, 2), "second", "two")),
            List.of());
    assertThat(TextReport.of(result, Shop.plain()))
        .isEqualTo(
            """
            error[rule-without-page]: first
               --> cdk.out/Shop.template.json:212:3
                |
            212 |   "AllowedOAuthScopes": ["email", "profile"],
                |   ^ one
                |
            more: cfn-401-audit explain rule-without-page

            warning[rule-without-page]: second
               --> cdk.out/Shop.template.json:212:4
                |
            212 |   "AllowedOAuthScopes": ["email", "profile"],
                |    ^^ two
                |
            more: cfn-401-audit explain rule-without-page

            1 error, 1 warning
            no API Gateway methods were found in the files that were read
            """);
  }

  @Test
  void textOfATemplateCannotActOnTheTerminal() {
    SourceFile file =
        SourceFile.inMemory("a\u001b[2J.yaml", "k: \"\u001b[31m\u202ered\"\u0085\u2066\n");
    Finding finding =
        new Finding(
            new RuleId("rule-without-page"),
            Level.ERROR,
            "GET /\u001b]0;title\u0007 \r\n fake line",
            new FindingResource("St\u009back", "Thing\u202d", "Path\u2069\u007f"),
            new Label(Shop.at(file, 1, 4, 11), "label\u0000\ud800"),
            new Explanation(
                List.of(
                    new ChainStep(
                        new FindingResource("S", "Id\u001b", ""),
                        Shop.at(file, 1, 1, 1),
                        "found\nthere")),
                List.of(),
                List.of()),
            Remedy.of("fix \u0008"),
            new Basis("Is\u200eProd", List.of("remark\u061c"), List.of()));
    AuditResult result =
        Shop.of(
            List.of(finding),
            List.of(Shop.undecided("GET", "/", new OpenQuestion("cause\u001b", "cure\u001b"))));
    assertThat(TextReport.of(result, Shop.plain()))
        .isEqualTo(
            """
            error[rule-without-page]: GET /\\u{1b}]0;title\\u{7} \\u{d}\\u{a} fake line, when Is\\u{200e}Prod
               --> a\\u{1b}[2J.yaml:1:4      Path\\u{2069}\\u{7f}
                |
              1 | k: "\\u{1b}[31m\\u{202e}red"\\u{85}\\u{2066}
                |    ^^^^^^^^^^^^^^^^^^^^^^^ label\\u{0}\\u{d800}
                |
            why
              1. Id\\u{1b}  a\\u{1b}[2J.yaml:1   found\\u{a}there
            fix: fix \\u{8}
            note: remark\\u{61c}
            more: cfn-401-audit explain rule-without-page

            1 method undecided: cause\\u{1b}
              cure\\u{1b}

            1 error, 0 warnings
            methods: 1 undecided
            """);
  }

  @Test
  void aLineThatEndsWithCrLfIsShownWithoutItsLineBreak() {
    SourceFile file = SourceFile.inMemory("a.yaml", "Resources:\r\n  Api:\r\n    Type: X\r\n");
    Finding finding = Shop.bare(Level.ERROR, Shop.at(file, 2, 3, 3), "m", "l");
    assertThat(TextReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .isEqualTo(
            """
            error[rule-without-page]: m
               --> a.yaml:2:3
                |
              2 |   Api:
                |   ^^^ l
                |
            more: cfn-401-audit explain rule-without-page

            1 error, 0 warnings
            no API Gateway methods were found in the files that were read
            """);
  }

  @Test
  void aRangeOverSeveralLinesIsMarkedOnItsFirst() {
    String text = "Scopes:\n  - email\n  - profile\n";
    SourceFile file = SourceFile.inMemory("a.yaml", text);
    SourceRange range = new SourceRange(file, text.indexOf('-'), text.length() - 1);
    assertThat(excerptOf(range))
        .isEqualTo(
            """
                |
              2 |   - email
                |   ^^^^^^^ l
                |
            """);
  }

  @Test
  void aSurrogatePairTakesOneCaret() {
    String text = "a: \"😀😀\" # 😀";
    SourceFile file = SourceFile.inMemory("a.yaml", text);
    assertThat(excerptOf(new SourceRange(file, 6, 8)))
        .isEqualTo(
            """
                |
              1 | a: "😀😀" # 😀
                |      ^ l
                |
            """);
  }

  @Test
  void aTabTakesOneColumn() {
    SourceFile file = SourceFile.inMemory("a.json", "\t\t\"a\":\t1,");
    assertThat(excerptOf(Shop.at(file, 1, 3, 3)))
        .isEqualTo(
            """
                |
              1 |   "a": 1,
                |   ^^^ l
                |
            """);
  }

  @Test
  void ofALongLineOnlyAWindowIsShown() {
    String text = "x".repeat(500) + "\"guilty\"" + "y".repeat(500);
    SourceFile file = SourceFile.inMemory("a.json", text);
    assertThat(excerptOf(new SourceRange(file, 500, 508)))
        .isEqualTo(
            """
                |
              1 | …%s"guilty"%s…
                |  %s^^^^^^^^ l
                |
            """
                .formatted("x".repeat(40), "y".repeat(52), " ".repeat(40)));
  }

  @Test
  void theWindowReachesNoFurtherThanTheLine() {
    String text = "x".repeat(500) + "\"end\"";
    SourceFile file = SourceFile.inMemory("a.json", text);
    assertThat(excerptOf(new SourceRange(file, 500, 505)))
        .isEqualTo(
            """
                |
              1 | …%s"end"
                |  %s^^^^^ l
                |
            """
                .formatted("x".repeat(95), " ".repeat(95)));
  }

  @Test
  void aRangeWiderThanTheWindowIsMarkedAsFarAsItIsShown() {
    SourceFile file = SourceFile.inMemory("a.json", "z".repeat(300));
    assertThat(excerptOf(new SourceRange(file, 10, 290)))
        .isEqualTo(
            """
                |
              1 | %s…
                | %s%s l
                |
            """
                .formatted("z".repeat(100), " ".repeat(10), "^".repeat(90)));
  }

  @Test
  void theWindowCutsNoCharacterInTwo() {
    String text = "a" + "😀".repeat(30) + "b😀c" + "😀".repeat(200);
    SourceFile file = SourceFile.inMemory("a.json", text);
    assertThat(excerptOf(new SourceRange(file, 62, 64)))
        .isEqualTo(
            """
                |
              1 | …%sb😀c%s…
                |  %s^ l
                |
            """
                .formatted("😀".repeat(20), "😀".repeat(28), " ".repeat(21)));
  }

  @Test
  void whereTheLineIsNotThereAnyMoreOnlyTheLabelIsPrinted() {
    assertThat(excerptOf(Shop.line(100)))
        .isEqualTo(
            """
                |
                = l
                |
            """);
  }

  @Test
  void theGutterGrowsWithTheLineNumber() {
    SourceFile file = SourceFile.inMemory("a.yaml", "\n".repeat(12344) + "Api:");
    Finding finding = Shop.bare(Level.ERROR, Shop.at(file, 12345, 1, 3), "m", "l");
    assertThat(TextReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .startsWith(
            """
            error[rule-without-page]: m
                 --> a.yaml:12345:1
                  |
            12345 | Api:
                  | ^^^ l
                  |
            """);
  }

  @Test
  void aStepInAnotherFolderKeepsItsWholeName() {
    SourceFile far = SourceFile.inMemory("cdk.out/assembly-Prod/Auth.json", "{}");
    Finding finding =
        Shop.bare(Level.ERROR, Shop.line(212), "m", "l")
            .alsoAt(
                List.of(
                    new ChainStep(
                        new FindingResource("A", "B", ""), Shop.at(far, 1, 1, 1), "GET /a"),
                    Shop.step("C", 7, "GET /c")));
    assertThat(TextReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .contains(
            "\nalso: GET /a (cdk.out/assembly-Prod/Auth.json:1), GET /c (Shop.template.json:7)\n");
  }

  @Test
  void ofManyPlacesTheFirstEightAreNamed() {
    List<ChainStep> places = new ArrayList<>();
    for (int number = 1; number <= 11; number++) {
      places.add(Shop.step("M" + number, number, "GET /" + number));
    }
    Finding finding = Shop.bare(Level.ERROR, Shop.line(212), "m", "l").alsoAt(places);
    AuditResult result = Shop.of(List.of(finding), List.of());
    assertThat(TextReport.of(result, Shop.plain()))
        .contains(", GET /8 (Shop.template.json:8) and 3 more\n")
        .doesNotContain("GET /9");
    assertThat(TextReport.of(result, Shop.verbose()))
        .contains(", GET /11 (Shop.template.json:11)\n")
        .doesNotContain("more\n");
  }

  @Test
  void aLongChainKeepsItsNumbersAligned() {
    List<ChainStep> steps = new ArrayList<>();
    for (int number = 1; number <= 10; number++) {
      steps.add(Shop.step("S", number, "m", number - 1));
    }
    Finding finding =
        Shop.bare(Level.ERROR, Shop.line(212), "m", "l")
            .explainedBy(new Explanation(steps, List.of(), List.of()));
    assertThat(TextReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .contains("\n   1. S                             Shop.template.json:1    m\n")
        .contains("\n   2. └─ S                          Shop.template.json:2    m\n")
        .contains("\n  10.                         └─ S  Shop.template.json:10   m\n");
  }

  @Test
  void anEmptyResultSaysThatNoMethodWasFound() {
    assertThat(TextReport.of(Shop.of(List.of(), List.of()), Shop.plain()))
        .isEqualTo(
            """
            0 errors, 0 warnings
            no API Gateway methods were found in the files that were read
            """);
  }

  @Test
  void whatTheMinimumLevelHidesIsCounted() {
    AuditResult result =
        Shop.of(
            List.of(
                Shop.note(212),
                Shop.bare(Level.WARNING, Shop.line(212), "m", "l"),
                Shop.bare(Level.WARNING, Shop.line(212), "n", "l")),
            List.of());
    assertThat(lastButOne(result, Level.ERROR))
        .isEqualTo("0 errors (2 warnings and 1 note not shown: --min-level note)");
    assertThat(lastButOne(result, Level.WARNING))
        .isEqualTo("0 errors, 2 warnings (1 note not shown: --min-level note)");
    assertThat(lastButOne(result, Level.NOTE)).isEqualTo("0 errors, 2 warnings, 1 note");
    AuditResult withoutNotes =
        Shop.of(List.of(Shop.bare(Level.WARNING, Shop.line(212), "m", "l")), List.of());
    assertThat(lastButOne(withoutNotes, Level.ERROR))
        .isEqualTo("0 errors (1 warning not shown: --min-level warning)");
    assertThat(lastButOne(Shop.of(List.of(), List.of()), Level.ERROR))
        .isEqualTo("0 errors, 0 warnings");
  }

  @Test
  void aHiddenFindingIsNotPrinted() {
    AuditResult result =
        Shop.of(List.of(Shop.note(212), Shop.openidScopeMissing().at(Level.WARNING)), List.of());
    assertThat(TextReport.of(result, Shop.from(Level.ERROR)))
        .isEqualTo(
            """
            0 errors (1 warning and 1 note not shown: --min-level note)
            no API Gateway methods were found in the files that were read
            """);
  }

  @Test
  void undecidedMethodsAreGroupedByCause() {
    OpenQuestion parameter =
        new OpenQuestion(
            "parameter UserPoolArn of Api has no value",
            "give --parameters Api:UserPoolArn=arn:aws:cognito-idp:...");
    OpenQuestion macro = new OpenQuestion("macro Foo is not expanded", "");
    OpenQuestion client = new OpenQuestion("no app client of ShopPool is in these files", "");
    AuditResult result =
        Shop.of(
            List.of(Shop.openidScopeMissing()),
            List.of(
                Shop.undecided("GET", "/a", macro),
                Shop.undecided("GET", "/b", parameter),
                Shop.undecided("GET", "/c", parameter, client),
                Shop.undecided("GET", "/c", parameter)));
    assertThat(TextReport.of(result, Shop.plain()))
        .endsWith(
            """
            more: cfn-401-audit explain openid-scope-missing

            2 methods undecided: parameter UserPoolArn of Api has no value
              give --parameters Api:UserPoolArn=arn:aws:cognito-idp:...
            1 method undecided: macro Foo is not expanded
            1 method undecided: no app client of ShopPool is in these files

            1 error, 0 warnings
            methods: 3 undecided
            """);
  }

  @Test
  void aMethodWhoseOutcomeDiffersCountsOnceAsDepending() {
    List<AccessRow> methods =
        List.of(
            Shop.unreachable("GET", "/a", "IsProd is false"),
            Shop.reachable("GET", "/a", Shop.idToken(), List.of(), "IsProd is true"),
            Shop.unreachable("GET", "/b", "IsProd is false"),
            Shop.unreachable("GET", "/b", "IsProd is true"),
            Shop.open("GET", "/c", "NONE"));
    assertThat(
            TextReport.of(
                new AuditResult(List.of(Shop.openidScopeMissing()), methods, List.of(), true),
                Shop.plain()))
        .endsWith(
            "\nmethods: 1 unreachable, 1 varies by scenario, 1 open"
                + " (incomplete: too many scenarios)\n");
  }

  @Test
  void sameNamesInAnotherFileAreAnotherMethod() {
    AccessRow here = Shop.undecided("GET", "/a", new OpenQuestion("cause", ""));
    SourceFile elsewhere = SourceFile.inMemory("other/Shop.template.json", "{}");
    AccessRow there =
        new AccessRow(
            new MethodFacts(
                here.id(),
                here.api(),
                here.stage(),
                here.path(),
                here.verb(),
                here.authorization(),
                Shop.at(elsewhere, 1, 1, 2)),
            here.callers(),
            here.validity());
    assertThat(TextReport.of(Shop.of(List.of(), List.of(here, there)), Shop.plain()))
        .isEqualTo(
            """
            2 methods undecided: cause

            0 errors, 0 warnings
            methods: 2 undecided
            """);
  }

  private static String excerptOf(SourceRange range) {
    Finding finding = Shop.bare(Level.ERROR, range, "m", "l");
    String text = TextReport.of(Shop.of(List.of(finding), List.of()), Shop.plain());
    int start = text.indexOf("    |\n");
    return text.substring(start, text.indexOf("more: "));
  }

  private static String lastButOne(AuditResult result, Level minLevel) {
    List<String> lines = TextReport.of(result, Shop.from(minLevel)).lines().toList();
    return lines.get(lines.size() - 2);
  }

  /** The text with each colour sequence as its number in braces. */
  private static String inBraces(String text) {
    return text.replaceAll("\u001b\\[([0-9;]+)m", "{$1}");
  }
}
