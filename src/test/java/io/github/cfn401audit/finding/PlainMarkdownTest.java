package io.github.cfn401audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainMarkdownTest {
  @Test
  void aParagraphBecomesOneLine() {
    assertThat(PlainMarkdown.of("one **two**\nthree\n\nfour [five](https://x)\n"))
        .isEqualTo("one two three\n\nfour five");
  }

  @Test
  void listsAndCodeKeepTheirLines() {
    assertThat(
            PlainMarkdown.of(
                "do:\n- one\n- two\n  more\n1. three\n\n```yaml\nA: **\n  B: 1\n```\nend"))
        .isEqualTo("do:\n- one\n- two more\n1. three\n\nA: **\n  B: 1\nend");
  }

  @Test
  void theFirstSentenceFollowsAColon() {
    assertThat(PlainMarkdown.firstSentence("Add `openid` to the client. Then deploy."))
        .isEqualTo("add `openid` to the client");
    assertThat(PlainMarkdown.firstSentence("Give the method\na scope.\n\nMore."))
        .isEqualTo("give the method a scope");
    assertThat(PlainMarkdown.firstSentence("Add it to the client:\n\n```yaml\nA: 1\n```"))
        .isEqualTo("add it to the client");
    assertThat(PlainMarkdown.firstSentence("1. Add it.\n2. Deploy.")).isEqualTo("add it");
  }

  @Test
  void aFullStopInsideOfASentenceDoesNotEndIt() {
    assertThat(PlainMarkdown.firstSentence("Take a name, e.g. `x`, at `a.b. C` or a.b. Then go."))
        .isEqualTo("take a name, e.g. `x`, at `a.b. C` or a.b");
  }

  @Test
  void namesKeepTheirCapitals() {
    assertThat(PlainMarkdown.firstSentence("ID tokens need `openid`."))
        .isEqualTo("ID tokens need `openid`");
    assertThat(PlainMarkdown.firstSentence("AllowedOAuthScopes needs it."))
        .isEqualTo("AllowedOAuthScopes needs it");
    assertThat(PlainMarkdown.firstSentence("`Scopes` needs it.")).isEqualTo("`Scopes` needs it");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(PlainMarkdown.of("")).isEmpty();
    assertThat(PlainMarkdown.firstSentence("")).isEmpty();
  }
}
