package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cfn401audit.audit.Faulty;
import io.github.cfn401audit.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a suppression names, and that it silences no more. */
class SuppressionTest {

  private static final String FOUND = "error openid-scope-missing at Web";

  @TempDir Path folder = Path.of("");
  private Silenced shop = new Silenced(folder);

  @BeforeEach
  void begin() throws IOException {
    shop = new Silenced(folder).file("shop.yaml", Faulty.OPENID);
  }

  @Test
  void withoutASuppressionTheFindingSpeaks() {
    assertThat(shop.findings()).containsExactly(FOUND);
    assertThat(shop.suppressed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: openid-scope-missing, reason: why",
        "id: openid-scope-missing, reason: why, resource: Web",
        "id: openid-scope-missing, reason: why, resource: shop/Web",
        "id: openid-scope-missing, reason: why, file: shop.yaml",
        "id: openid-scope-missing, reason: why, file: '*.yaml'",
        "id: openid-scope-missing, reason: why, file: '**/shop.yaml'",
        "id: openid-scope-missing, reason: why, resource: Web, file: shop.yaml",
        "id: openid-scope-missing, reason: why, expires: 2026-06-15",
      })
  void whatNamesTheFindingSilencesIt(String entry) throws IOException {
    shop.suppressing(entry);
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).containsExactly("openid-scope-missing at Web: why");
    assertThat(shop.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: domain-missing, reason: why",
        "id: openid-scope-missing, reason: why, resource: Pool",
        "id: openid-scope-missing, reason: why, resource: Web2",
        "id: openid-scope-missing, reason: why, resource: other/Web",
        "id: openid-scope-missing, reason: why, file: api.yaml",
        "id: openid-scope-missing, reason: why, file: 'shop/*'",
        "id: openid-scope-missing, reason: why, construct: Shop",
        "id: openid-scope-missing, reason: why, resource: Web, file: other.yaml",
        "id: openid-scope-missing, reason: why, method: GET /",
        "id: openid-scope-missing, reason: why, method: GET /orders",
        "id: openid-scope-missing, reason: why, resource: List",
        "id: openid-scope-missing, reason: why, expires: 2026-06-14",
      })
  void whatNamesSomethingElseOrLessSilencesNothing(String entry) throws IOException {
    shop.suppressing(entry);
    assertThat(shop.findings()).containsExactly(FOUND);
    assertThat(shop.suppressed()).isEmpty();
    assertThat(shop.problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: openid-scope-missing, reason: why, resorce: Pool",
        "id: openid-scope-missing, reason: why, resource: [Web]",
        "id: openid-scope-missing, reason: why, method: orders",
        "id: openid-scope-missing, reason: why, expires: 2999-02-29",
        "id: openid-scope-missing, reason: ' '",
        "id: openid-scope-missing",
        "reason: why",
      })
  void oneWithAMistakeDoesNotCountAtAll(String entry) throws IOException {
    shop.suppressing(entry);
    assertThat(shop.findings()).containsExactly(FOUND);
    assertThat(shop.problems()).hasSize(1);
  }

  @Test
  void aCauseElsewhereIsSilentWhereEveryMethodIsNamed() throws IOException {
    shop.suppressing(
        "id: openid-scope-missing, method: GET /, reason: one",
        "id: openid-scope-missing, resource: Place, reason: two");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).containsExactly("openid-scope-missing at Web: one; two");
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void whatIsNotNamedIsSaid() throws IOException {
    shop.suppressing("id: openid-scope-missing, method: GET /, reason: one");
    assertThat(shop.problems())
        .containsExactly(
            ".cfn-401-audit.yaml:2:11 the suppression of `openid-scope-missing` has no effect: it"
                + " does not name POST /, which the finding at shop.yaml:14 is also about");
  }

  @Test
  void aMethodDoesNotStandForOthersThatFailAlike() throws IOException {
    shop.file("shop.yaml", Faulty.SCOPES);
    assertThat(shop.findings()).containsExactly("error scope-unobtainable at List");
    shop.suppressing("id: scope-unobtainable, resource: List, reason: one");
    assertThat(shop.findings()).containsExactly("error scope-unobtainable at List");
    assertThat(shop.problems()).hasSize(1).allMatch(line -> line.contains("not name POST /"));
    shop.suppressing(
        "id: scope-unobtainable, resource: List, reason: one",
        "id: scope-unobtainable, method: POST /, reason: two");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).containsExactly("scope-unobtainable at List: one; two");
  }

  @Test
  void aFileNamesWhereTheFindingStandsNotWhatItSpeaksOf() throws IOException {
    shop.suppressing("id: openid-scope-missing, method: GET /, file: other.yaml, reason: one");
    assertThat(shop.findings()).containsExactly(FOUND);
  }

  @Test
  void oneThatAnotherMakesNeedlessIsToldWhich() throws IOException {
    shop.suppressing(
        "id: openid-scope-missing, reason: one",
        "id: openid-scope-missing, resource: Web, reason: two");
    assertThat(shop.suppressed()).containsExactly("openid-scope-missing at Web: one");
    assertThat(shop.problems())
        .containsExactly(
            ".cfn-401-audit.yaml:3:11 the suppression of `openid-scope-missing` has no effect: the"
                + " one at .cfn-401-audit.yaml:2 silences all that it names");
  }

  @Test
  void theLastDayStillCounts() throws IOException {
    shop.suppressing("id: openid-scope-missing, reason: why, expires: 2026-06-15");
    assertThat(shop.on("2026-06-15").findings()).isEmpty();
    assertThat(shop.on("2026-06-16").findings()).containsExactly(FOUND);
    assertThat(shop.problems())
        .containsExactly(
            ".cfn-401-audit.yaml:2:11 the suppression of `openid-scope-missing` expired on"
                + " 2026-06-15 and has no effect");
  }

  @Test
  void oneThatIsAboutNothingReadIsARemarkAndOneThatIsNotNeededIsTold() throws IOException {
    shop.suppressing(
        "id: domain-missing, resource: Nobody, reason: why",
        "id: domain-missing, resource: Web, reason: why",
        "id: domain-missing, method: POST /, reason: why",
        "id: domain-missing, reason: why");
    assertThat(shop.result().problems())
        .extracting(Problem::line, Problem::code)
        .containsExactly(
            tuple(2, Problem.Code.SUPPRESSION_PASSED_OVER),
            tuple(3, Problem.Code.SUPPRESSION_UNUSED),
            tuple(4, Problem.Code.SUPPRESSION_UNUSED),
            tuple(5, Problem.Code.SUPPRESSION_UNUSED));
  }

  @Test
  void verdictsStayAsTheyAre() throws IOException {
    assertThat(outcomes()).containsExactly("unreachable", "unreachable");
    shop.suppressing("id: openid-scope-missing, reason: why");
    assertThat(outcomes()).containsExactly("unreachable", "unreachable");
  }

  private List<String> outcomes() {
    return shop.result().methods().stream().map(row -> row.outcome().id()).toList();
  }
}
