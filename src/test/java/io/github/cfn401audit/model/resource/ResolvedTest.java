package io.github.cfn401audit.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of one property, and of two. */
class ResolvedTest {
  private static final SourceFile FILE = SourceFile.inMemory("app.yaml", "first second");
  private static final SourceRange FIRST = new SourceRange(FILE, 0, 5);
  private static final SourceRange SECOND = new SourceRange(FILE, 6, 12);

  private static final Map<String, Resolved<Integer>> VALUES =
      Map.of(
          "60", new Resolved.Known<>(60, FIRST),
          "none", new Resolved.Absent<>(FIRST),
          "open", new Resolved.Unknown<>(new UnknownReason("Ttl has no value", ""), FIRST));

  private static final Map<String, Resolved<String>> UNITS =
      Map.of(
          "minutes", new Resolved.Known<>("minutes", SECOND),
          "none", new Resolved.Absent<>(SECOND),
          "open", new Resolved.Unknown<>(new UnknownReason("Unit has no value", ""), SECOND));

  private static Resolved<Integer> value(String name) {
    return VALUES.getOrDefault(name, new Resolved.Absent<>(FIRST));
  }

  private static Resolved<String> unit(String name) {
    return UNITS.getOrDefault(name, new Resolved.Absent<>(SECOND));
  }

  private static String shown(Resolved<?> resolved) {
    return resolved.provesAbsent()
        ? "nothing"
        : resolved.reason().map(UnknownReason::cause).orElseGet(() -> resolved.shown(""));
  }

  @ParameterizedTest
  @CsvSource({"60,3600", "none,nothing", "open,Ttl has no value"})
  void mapChangesOnlyAKnownValue(String value, String result) {
    assertThat(shown(value(value).map(minutes -> minutes * 60))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "60,   minutes, 60 minutes",
    "60,   none,    nothing",
    "60,   open,    Unit has no value",
    "none, minutes, nothing",
    "none, none,    nothing",
    "none, open,    nothing",
    "open, minutes, Ttl has no value",
    "open, none,    nothing",
    "open, open,    Unit has no value"
  })
  void twoAreKnownOnlyTogetherAndOneThatIsAbsentIsEnoughForNothing(
      String value, String unit, String result) {
    Resolved<String> both = value(value).with(unit(unit), (number, word) -> number + " " + word);
    assertThat(shown(both)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"60,60", "none,30", "open,Ttl has no value"})
  void onlyAnAbsentValueTakesTheDefault(String value, String result) {
    assertThat(shown(value(value).orDefault(30))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"60,YES", "none,NO", "open,UNKNOWN"})
  void aQuestionIsAnsweredWithNoOfNothing(String value, String result) {
    assertThat(value(value).truthOf(number -> number > 30)).hasToString(result);
  }

  @Test
  void twoTogetherStandAtThePlaceOfTheFirst() {
    assertThat(value("60").with(unit("minutes"), (number, word) -> word).range()).isEqualTo(FIRST);
  }
}
