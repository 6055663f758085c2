package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.audit.Faulty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suppressions that stand in templates: in metadata, in comments. */
class WrittenSuppressionTest {
  private static final String FOUND = "error openid-scope-missing at Web";

  @TempDir Path folder = Path.of("");
  private Silenced shop = new Silenced(folder);

  @BeforeEach
  void begin() {
    shop = new Silenced(folder);
  }

  private Silenced with(String before, String after) throws IOException {
    assertThat(Faulty.OPENID).contains(before);
    return shop.file("shop.yaml", Faulty.OPENID.replace(before, after));
  }

  private Silenced noted(String resource, String note) throws IOException {
    return with(
        "  " + resource + ":\n    Type:",
        "  " + resource + ":\n    Metadata: { cfn-401-audit: " + note + " }\n    Type:");
  }

  private static String suppress(String entry) {
    return "{ suppress: [{ " + entry + " }] }";
  }

  @Test
  void metadataOfTheResourceAtWhichItStandsSilencesAFinding() throws IOException {
    noted("Web", suppress("id: openid-scope-missing, reason: why"));
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).containsExactly("openid-scope-missing at Web: why");
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void metadataOfAnotherResourceSilencesNothing() throws IOException {
    noted("Domain", suppress("id: openid-scope-missing, reason: why"));
    assertThat(shop.findings()).containsExactly(FOUND);
    assertThat(shop.problems())
        .containsExactly(
            "shop.yaml:4:51 the suppression of `openid-scope-missing` has no effect: there is no"
                + " such finding at its place");
  }

  @Test
  void metadataOfOneMethodDoesNotSilenceForAnother() throws IOException {
    noted("List", suppress("id: openid-scope-missing, reason: why"));
    assertThat(shop.findings()).containsExactly(FOUND);
    assertThat(shop.problems()).hasSize(1).allMatch(line -> line.contains("not name POST /"));
  }

  @Test
  void aResourceThatHasNoPartInTheQuestionIsHeardToo() throws IOException {
    shop.file(
        "shop.yaml",
        Faulty.OPENID
            + """
              Topic:
                Type: AWS::SNS::Topic
                Metadata: { cfn-401-audit: { suppress: [{ id: domain-missing, reason: why }] } }
            """);
    assertThat(shop.problems()).hasSize(1).allMatch(line -> line.contains("no such finding"));
  }

  @Test
  void itEndsWhenItExpires() throws IOException {
    noted("Web", suppress("id: openid-scope-missing, reason: why, expires: 2026-06-15"));
    assertThat(shop.on("2026-06-15").findings()).isEmpty();
    assertThat(shop.on("2026-06-16").findings()).containsExactly(FOUND);
    assertThat(shop.problems()).hasSize(1).allMatch(line -> line.contains("expired on 2026-06-15"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          { suppress: [{ id: openid-scope-missing }] }               | 45 | a suppression has no `reason`
          { suppress: [{ reason: why }] }                            | 45 | a suppression has no `id`
          "{ suppress: [{ id: openid-scope-missing, reason: '' }] }" | 81 | `reason` must be a string
          { suppress: [{ id: openid-scope-mising, reason: why }] }   | 51 | `openid-scope-mising` is not a rule: did you mean `openid-scope-missing`?
          { suppress: [{ id: tokens, reason: why }] }                | 51 | `tokens` is not a rule
          { suppress: [{ id: openid-scope-missing, reason: why, expires: soon }] } | 95 | `soon` is not a date; write it as YYYY-MM-DD
          { suppress: [{ id: openid-scope-missing, reason: why, expires: 2026-6-1 }] } | 95 | `2026-6-1` is not a date; write it as YYYY-MM-DD
          { suppress: [{ id: openid-scope-missing, reason: why, expires: 2026-13-01 }] } | 95 | `2026-13-01` is not a date; write it as YYYY-MM-DD
          { suppress: [{ id: openid-scope-missing, reason: why, method: GET / }] } | 86 | `method` is not a key of a suppression; use id, reason or expires
          { suppress: { id: openid-scope-missing, reason: why } }    | 44 | `suppress` must be a list
          { suppress: [openid-scope-missing] }                       | 45 | a suppression must be a map
          { supress: [] }                                            | 34 | `supress` is not a key of `cfn-401-audit`: did you mean `suppress`?
          [openid-scope-missing]                                     | 32 | `cfn-401-audit` must be a map
          """)
  void aMistakeIsSaidWithItsPlaceAndSilencesNothing(String note, int column, String message)
      throws IOException {
    noted("Web", note);
    assertThat(shop.problems()).containsExactly("shop.yaml:7:" + column + " " + message);
    assertThat(shop.findings()).containsExactly(FOUND);
  }

  @Test
  void aCommentOnTheLineOfTheFindingSilencesIt() throws IOException {
    with("[phone]", "[phone] # cfn-401-audit: ignore[openid-scope-missing] why not");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).containsExactly("openid-scope-missing at Web: why not");
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void aCommentOnTheLineAboveSilencesIt() throws IOException {
    with(
        "      AllowedOAuthScopes",
        "      # cfn-401-audit: ignore[domain-missing, openid-scope-missing] why not\n"
            + "      AllowedOAuthScopes");
    assertThat(shop.suppressed()).containsExactly("openid-scope-missing at Web: why not");
    assertThat(shop.problems())
        .containsExactly(
            "shop.yaml:14:7 the suppression of `domain-missing` has no effect: there is no such"
                + " finding at its place");
  }

  @Test
  void aCommentOnAnotherLineOfTheResourceSilencesNothing() throws IOException {
    with("  Web:\n", "  Web: # cfn-401-audit: ignore[openid-scope-missing] why not\n");
    assertThat(shop.findings()).containsExactly(FOUND);
    assertThat(shop.problems()).hasSize(1);
  }

  @Test
  void whatOnlyLooksLikeACommentSilencesNothing() throws IOException {
    with(
        "      AllowedOAuthScopes",
        "      ClientName: |\n        # cfn-401-audit: ignore[openid-scope-missing] why not\n"
            + "      AllowedOAuthScopes");
    assertThat(shop.findings()).containsExactly(FOUND);
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void commentsAtEachMethodSilenceACauseElsewhere() throws IOException {
    String text = Faulty.OPENID;
    for (String method : List.of("List", "Place")) {
      text =
          text.replace(
              "  " + method + ":\n",
              "  " + method + ": # cfn-401-audit: ignore[openid-scope-missing] " + method + "\n");
    }
    shop.file("shop.yaml", text);
    assertThat(shop.suppressed()).containsExactly("openid-scope-missing at Web: List; Place");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore[openid-scope-missing]         | a suppression has no reason: write it behind `ignore[openid-scope-missing]`
          ignore[openid-scope-mising] why      | `openid-scope-mising` is not a rule: did you mean `openid-scope-missing`?
          ignore[openid-scope-missing,] why    | `` is not a rule
          ignore[] why                         | `` is not a rule
          ignore openid-scope-missing why      | a comment for this tool is `# cfn-401-audit: ignore[RULE] REASON`
          ignore[openid-scope-missing why      | a comment for this tool is `# cfn-401-audit: ignore[RULE] REASON`
          ignored[openid-scope-missing] why    | a comment for this tool is `# cfn-401-audit: ignore[RULE] REASON`
          """)
  void aMistakeInACommentIsSaidWithItsPlace(String words, String message) throws IOException {
    with("  Web:\n", "  Web:\n    # cfn-401-audit: " + words + "\n");
    assertThat(shop.problems()).contains("shop.yaml:7:5 " + message);
    assertThat(shop.findings()).containsExactly(FOUND);
  }

  @Test
  void aTemplateThatIsUsedTwiceIsSilencedInBoth() throws IOException {
    noted("Web", suppress("id: openid-scope-missing, reason: why"));
    String nested = " { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: shop.yaml } }";
    shop.file("app.yaml", "Resources:\n  One:" + nested + "\n  Two:" + nested + "\n");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).hasSize(2);
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void whatALoopMakesIsSilencedByItsTemplate() throws IOException {
    String loop =
        "  Fn::ForEach::Clients:\n    - Name\n    - [A, B]\n    - Web${Name}:\n"
            + "        Metadata: { cfn-401-audit: "
            + suppress("id: openid-scope-missing, reason: why")
            + " }\n";
    String client =
        Faulty.OPENID.substring(
            Faulty.OPENID.indexOf("  Web:\n") + 7, Faulty.OPENID.indexOf("  Api:"));
    shop.file(
        "shop.yaml",
        "Transform: AWS::LanguageExtensions\n"
            + Faulty.OPENID.replace(
                "  Web:\n" + client,
                loop + client.replaceAll("(?m)^", "    ").stripTrailing() + "\n"));
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed())
        .containsExactly("openid-scope-missing at WebA: why", "openid-scope-missing at WebB: why");
  }
}
