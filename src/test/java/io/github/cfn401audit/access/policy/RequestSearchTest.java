package io.github.cfn401audit.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import io.github.cfn401audit.access.policy.RequestSearch.Answer;
import io.github.cfn401audit.access.policy.RequestSearch.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search agrees with a library of automata, and ends where that would not. */
class RequestSearchTest {
  private static final int TRIES = Integer.getInteger("policy.count", 20_000) / 4;

  private final long seed = Long.getLong("policy.seed", 401);
  private final Random random = new Random(seed);

  private static Part part(String pattern) {
    return new Part(Reading.of(List.of(new Shape.Builder().pattern(pattern).build())), false);
  }

  private static Automaton automaton(String pattern) {
    List<Automaton> parts = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      parts.add(
          c == '*'
              ? BasicAutomata.makeAnyString()
              : c == '?' ? BasicAutomata.makeAnyChar() : BasicAutomata.makeChar(c));
    }
    return BasicOperations.concatenate(parts);
  }

  @Test
  void aShortestTextIsFoundWhereTheLibraryFindsOne() {
    System.out.println("random patterns: seed " + seed);
    int found = 0;
    for (int i = 0; i < TRIES; i++) {
      String all = pattern();
      String inside = pattern();
      List<String> outside = new ArrayList<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        outside.add(pattern());
      }
      Automaton left = BasicOperations.intersection(automaton(all), automaton(inside));
      for (String other : outside) {
        left = BasicOperations.minus(left, automaton(other));
      }
      String expected = left.getShortestExample(true);
      Answer answer =
          RequestSearch.find(
              part(all).reading(),
              List.of(part(inside)),
              outside.stream().map(RequestSearchTest::part).toList());
      String shown = "seed " + seed + ": " + all + " in " + inside + " not in " + outside;
      assertThat(answer.decided()).isTrue();
      assertThat(answer.request().isPresent()).as(shown).isEqualTo(expected != null);
      if (expected != null) {
        found++;
        String text = answer.request().orElseThrow();
        assertThat(text).as(shown).hasSize(expected.length());
        assertThat(BasicOperations.run(left, text)).as(shown).isTrue();
      }
    }
    assertThat(found).isBetween(TRIES / 10, 9 * TRIES / 10);
  }

  private String pattern() {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      pattern.append("abab*?*".charAt(random.nextInt(7)));
    }
    return pattern.toString();
  }

  @Test
  void theComplementOfAPatternIsALanguageToo() {
    Part others = new Part(part("a*").reading(), true);
    assertThat(RequestSearch.find(part("?").reading(), List.of(others), List.of()).request())
        .contains("b");
    assertThat(RequestSearch.find(part("a?").reading(), List.of(others), List.of()).provesNone())
        .isTrue();
    assertThat(
            RequestSearch.find(part("?").reading(), List.of(Part.everything()), List.of(others))
                .request())
        .contains("a");
  }

  @Test
  void patternsOfNothingButWildcardsEndSoon() {
    String long1 = "*a" + "?".repeat(4_000) + "*b" + "?".repeat(4_000);
    String long2 = "*a?".repeat(2_700);
    String long3 = "*?".repeat(4_000) + "a";
    Part requests = part("GET/*");
    for (String pattern : List.of(long1, long2, long3)) {
      Answer inside = RequestSearch.find(requests.reading(), List.of(part(pattern)), List.of());
      assertThat(inside.decided() && inside.request().isEmpty()).isFalse();
      assertThat(
              RequestSearch.find(
                      requests.reading(), List.of(Part.everything()), List.of(part(pattern)))
                  .request())
          .isPresent();
    }
  }

  @Test
  void aCoverThatDoublesWithEachPatternIsNotDecided() {
    List<Part> outside = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      outside.add(part("*" + c + "?????????????????????????*" + c + "?????????????????????????"));
    }
    outside.add(part("*????????????????????????????????????????????????????????"));
    Answer answer =
        RequestSearch.find(part("GET/*").reading(), List.of(part("*zz*zy*zx*z")), outside);
    assertThat(answer.provesNone()).isFalse();
  }
}
