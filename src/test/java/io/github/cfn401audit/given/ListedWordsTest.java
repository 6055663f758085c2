package io.github.cfn401audit.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that only lists words allows these words and no others. */
class ListedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          rye ¦ rye
          ^rye$ ¦ rye
          rye|oat ¦ rye,oat
          ^rye|oat$ ¦ rye,oat
          ^rye$|^oat$ ¦ rye,oat
          ^(rye|oat)$ ¦ rye,oat
          ^(?:rye|oat)$ ¦ rye,oat
          ^(rye|oat)-(s|l)$ ¦ rye-s,rye-l,oat-s,oat-l
          ^b(un|(r|b)ead)$ ¦ bun,bread,bbead
          ^a\\.b$ ¦ a.b
          (rye|rye) ¦ rye
          x(|y) ¦ x,xy
          """)
  void lists(String pattern, String words) {
    assertThat(ListedWords.of(pattern)).contains(List.of(words.split(",")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".*",
        "[a-z]+",
        "rye?",
        "a{2}",
        "\\d",
        "(?i)rye",
        "(?=a)b",
        "(rye",
        "rye)",
        "\\",
        "a^b",
        "a$b",
        "(^a)",
        "(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)"
      })
  void isMoreThanAList(String pattern) {
    assertThat(ListedWords.of(pattern)).isEmpty();
  }
}
