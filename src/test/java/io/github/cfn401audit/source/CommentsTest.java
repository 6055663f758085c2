package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which comments are addressed to this tool, and which line each is about. */
class CommentsTest {

  private static List<Comment> comments(String name, String text) {
    return SourceText.decode(text.getBytes(StandardCharsets.UTF_8), name, problem -> {})
        .map(source -> Comments.of(source.file()))
        .orElseThrow();
  }

  /** {@code 2:4-20 about 3: words}, one for each. */
  private static List<String> shown(String text) {
    return comments("t.yaml", text).stream()
        .map(
            comment ->
                comment.range().line()
                    + ":"
                    + comment.range().column()
                    + "-"
                    + comment.range().endColumn()
                    + " about "
                    + comment.line()
                    + ": "
                    + comment.words())
        .toList();
  }

  @Test
  void oneBehindAValueIsAboutItsOwnLine() {
    assertThat(shown("a: 1\nb: two # cfn-401-audit: ignore[x] why  \nc: 3\n"))
        .containsExactly("2:8-38 about 2: ignore[x] why");
  }

  @Test
  void oneThatStandsAloneIsAboutTheNextLine() {
    assertThat(shown("a:\n  # cfn-401-audit: ignore[x] why\n  b: 2\n"))
        .containsExactly("2:3-33 about 3: ignore[x] why");
  }

  @Test
  void severalThatStandAloneAreAboutTheLineBelowAllOfThem() {
    assertThat(
            shown(
                """
                # cfn-401-audit: ignore[x] why
                #cfn-401-audit: ignore[y] why
                a: 1
                """))
        .containsExactly("1:1-31 about 3: ignore[x] why", "2:1-30 about 3: ignore[y] why");
  }

  @Test
  void anotherCommentOrAnEmptyLineBetweenIsALineLikeAnyOther() {
    assertThat(shown("# cfn-401-audit: ignore[x] why\n# said by whom\na: 1\n"))
        .containsExactly("1:1-31 about 2: ignore[x] why");
    assertThat(shown("# cfn-401-audit: ignore[x] why\n\na: 1\n"))
        .containsExactly("1:1-31 about 2: ignore[x] why");
  }

  @Test
  void twoMayStandInOneLine() {
    assertThat(shown("a: 1 # cfn-401-audit: ignore[x] one # cfn-401-audit: ignore[y] two\n"))
        .containsExactly("1:6-36 about 1: ignore[x] one", "1:37-67 about 1: ignore[y] two");
  }

  @Test
  void aCommentMayStandBehindAnother() {
    assertThat(shown("a: 1 # said before # cfn-401-audit: ignore[x] why\n"))
        .containsExactly("1:20-50 about 1: ignore[x] why");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 'text # cfn-401-audit: ignore[x] why'\n",
        "a: \"text # cfn-401-audit: ignore[x] why\"\n",
        "a: 'text\n  # cfn-401-audit: ignore[x] why'\n",
        "a: |\n  text\n  # cfn-401-audit: ignore[x] why\n",
        "a: |\n  # cfn-401-audit: ignore[x] why\n  text\nb: 1\n",
        "a: >-\n  text\n\n  # cfn-401-audit: ignore[x] why\nb: 1\n",
        "a: !Sub |\n  text # cfn-401-audit: ignore[x] why\nb: 1\n",
        "'# cfn-401-audit: ignore[x] why': 1\n",
        "a: text# cfn-401-audit: ignore[x] why\n",
        "a: 1 # see cfn-401-audit: ignore[x] why\n",
        "a: 1 # cfn-401-audit ignore[x] why\n",
        "a: cfn-401-audit:\n",
      })
  void whatOnlyLooksLikeOneIsNone(String text) {
    assertThat(shown(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: | # cfn-401-audit: ignore[x] why\n  text\n",
        "a: !Sub >- # cfn-401-audit: ignore[x] why\n  text\n",
        "a: ! # cfn-401-audit: ignore[x] why\n  text\n",
        "a: [one, # cfn-401-audit: ignore[x] why\n  two]\n",
        "a: { b: 1, # cfn-401-audit: ignore[x] why\n  c: 'x # y' }\n",
        "a: # cfn-401-audit: ignore[x] why\n  b: 1\n",
        "a: &n 1 # cfn-401-audit: ignore[x] why\nb: *n\n",
      })
  void oneBesideScalarsOfAnyKindIsFound(String text) {
    assertThat(shown(text)).hasSize(1).allMatch(line -> line.endsWith("about 1: ignore[x] why"));
  }

  @Test
  void aLineMayEndWithCarriageReturn() {
    assertThat(shown("a: 1 # cfn-401-audit: ignore[x] why\r\nb: 2\r\n"))
        .containsExactly("1:6-36 about 1: ignore[x] why");
  }

  @Test
  void jsonHasNoComments() {
    assertThat(comments("t.json", "{ \"a\": \"# cfn-401-audit: ignore[x] why\" }")).isEmpty();
    assertThat(shown("{ \"a\": \"# cfn-401-audit: ignore[x] why\" }")).isEmpty();
  }

  @Test
  void theLastLineNeedsNoLineBreak() {
    assertThat(shown("a: 1\n# cfn-401-audit: ignore[x] why"))
        .containsExactly("2:1-31 about 3: ignore[x] why");
  }
}
