package io.github.cfn401audit.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "GET /orders/{id} answers 401: never → GET /orders/{id} answers 401: never",
        "`openid` is not there → <code>openid</code> is not there",
        "`a|b` and `<i>` → <code>a\\|b</code> and <code>&lt;i&gt;</code>",
        "one ` tick → one \\` tick",
        "`` none → \\`\\` none",
        "a_b *c* ~d~ → a\\_b \\*c\\* \\~d\\~",
        "<script>alert(1)</script> → &lt;script&gt;alert(1)&lt;/script&gt;",
        "&lt; → &amp;lt;",
        "[a](https://x.example) → \\[a\\](https\\://x.example)",
        "![a](b) → !\\[a\\](b)",
        "www.x.example WWW.y → www\\.x.example WWW\\.y",
        "@all #1 → @<!-- -->all #<!-- -->1",
        "${Pool}/read → <span>$</span>{Pool}/read",
        ":bomb: a:b c: d → \\:bomb: a\\:b c: d",
        "a\\*b → a\\\\\\*b",
      })
  void nothingButCodeIsMarkup(String words, String markdown) {
    assertThat(MarkdownText.words(words)).isEqualTo(markdown);
  }

  @Test
  void aLineBreakBeginsNoLine() {
    assertThat(MarkdownText.words("a\n# b\u202e\u001b"))
        .isEqualTo("a\\\\u{a}#<!-- --> b\\\\u{202e}\\\\u{1b}");
  }

  @Test
  void codeMayHoldABacktick() {
    assertThat(MarkdownText.code("a`b")).isEqualTo("<code>a\\`b</code>");
    assertThat(MarkdownText.code("")).isEmpty();
  }
}
