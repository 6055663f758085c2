package io.github.cfn401audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own matcher is the oracle for what can be read. */
class AudiencePatternTest {
  /** No line break, before which {@code $} matches too: no audience holds one. */
  private static final String LETTERS = "ab1_-.:/ A";

  private static final List<String> WORDS =
      List.of(
          "",
          "a",
          "b",
          "aa",
          "ab",
          "ba",
          "a-b",
          "a1_",
          "https://a.b/",
          "shop-web",
          "aaaaaa",
          "aaaaaaaaa",
          "a\tb");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "^a$",
        "a|b",
        "^(a|b)$",
        "(?:a|b)+",
        "a*",
        "a+?",
        "a??b",
        "[ab]",
        "[^ab]",
        "[a-c1-3]",
        "[a-a]",
        "\\t",
        "[-a]",
        "[a-]",
        "[\\w-]+",
        "[\\d_]",
        "[^\\s]",
        "\\w{1,3}",
        "^\\w{2}$",
        "\\W",
        "\\d",
        "\\D",
        "\\S",
        "\\s",
        "a{2}",
        "a{2,}",
        "^a{0,1}$",
        "^a{2,2}$",
        "^a{9}$",
        "(a{2}){3}",
        "(ab?)*",
        "^^a",
        "a$$",
        "^|b$",
        "^$",
        "(^a|b)",
        "\\Aa\\z",
        "a\\.b",
        "a\\-b",
        "^https://",
        ".",
        "^.$",
        ".+",
        "\\/",
        "a$b",
        "()",
        "(|a)",
        "[.]",
        "[+*?]",
        "]",
        "}"
      })
  void matchesWhatJavaMatches(String expression) {
    var read = AudiencePattern.possible(expression).orElseThrow();
    Pattern java = Pattern.compile(expression, Pattern.DOTALL);
    long seed = expression.hashCode();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String word = i < WORDS.size() ? WORDS.get(i) : word(random);
      String marks = AudiencePattern.START + "" + AudiencePattern.START;
      String ends = AudiencePattern.END + "" + AudiencePattern.END;
      var within =
          BasicOperations.concatenate(
              List.of(BasicAutomata.makeAnyString(), read.clone(), BasicAutomata.makeAnyString()));
      assertThat(BasicOperations.run(within, marks + word + ends))
          .as("%s in %s, seed %d", expression, word, seed)
          .isEqualTo(java.matcher(word).find());
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(6); length >= 0; length--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?!a)",
        "(?=a)",
        "(?<=a)b",
        "(?i)a",
        "\\1",
        "(a)\\1",
        "\\bword",
        "\\p{L}",
        "a++",
        "a*+",
        "[a&&b]",
        "[[a]]",
        "[z-a]",
        "[]",
        "[a",
        "(a",
        "a)",
        "*a",
        "a{3,2}",
        "a{129}",
        "a{2000000000000}",
        "a{a}",
        "a{2,",
        "a{1/}",
        "a*?+",
        "a{,2}",
        "\\",
        "a{",
        "\\Qa\\E",
        "\\x41",
        "((a{100}){100})"
      })
  void doesNotReadWhatIsNotRegularOrTooLarge(String expression) {
    assertThat(AudiencePattern.possible(expression)).isEmpty();
  }

  @Test
  void theLastLetterOfAnUnknownIdIsNotRepeated() {
    assertThat(AudiencePattern.possible(AudiencePattern.FIRST_CLIENT + "+")).isEmpty();
    assertThat(AudiencePattern.possible("[" + AudiencePattern.FIRST_CLIENT + "]")).isEmpty();
    assertThat(AudiencePattern.possible("(" + AudiencePattern.FIRST_CLIENT + "|a)?")).isPresent();
    assertThat(AudiencePattern.possible("\uF8FF+")).isEmpty();
    assertThat(AudiencePattern.possible("\uF900+")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uE000", "\uE001", "[\uE000]", "[\uF8FF]", "\\\uE000", "\\\uF8FF"})
  void whatStandsForSomethingElseIsNotWritten(String expression) {
    assertThat(AudiencePattern.possible(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uDFFF", "\uF900"})
  void theCharactersBesideTheMarksAreLikeOthers(String character) {
    assertThat(matches("[" + character + "]", character)).isTrue();
    assertThat(matches(".", character)).isTrue();
    assertThat(matches("[^a]", character)).isTrue();
  }

  @Test
  void theNamesOfControlCharactersStandForThem() {
    assertThat(matches("^\\t\\n\\r\\f$", "\t\n\r\f")).isTrue();
  }

  @Test
  void repetitionsAreCountedUpToTheMost() {
    assertThat(matches("^a{128}$", "a".repeat(128))).isTrue();
    assertThat(matches("^a{128}$", "a".repeat(127))).isFalse();
    assertThat(AudiencePattern.possible("a{128}".repeat(7) + "a".repeat(97))).isPresent();
    assertThat(AudiencePattern.possible("a{128}".repeat(7) + "a".repeat(98))).isEmpty();
  }

  @Test
  void clientIdsHaveLettersDigitsUnderscoresAndPluses() {
    var one = CharacterSet.ofClientIds().automaton();
    for (char character = 0; character < '\u0100'; character++) {
      String word = String.valueOf(character);
      assertThat(BasicOperations.run(one, word)).as(word).isEqualTo(word.matches("[A-Za-z0-9_+]"));
    }
  }

  private static boolean matches(String expression, String word) {
    var within =
        BasicOperations.concatenate(
            List.of(
                BasicAutomata.makeAnyString(),
                AudiencePattern.possible(expression).orElseThrow(),
                BasicAutomata.makeAnyString()));
    return BasicOperations.run(within, AudiencePattern.START + word + AudiencePattern.END);
  }

  @Test
  void aLongExpressionIsNotRead() {
    assertThat(AudiencePattern.possible("a".repeat(512))).isPresent();
    assertThat(AudiencePattern.possible("a".repeat(513))).isEmpty();
  }
}
