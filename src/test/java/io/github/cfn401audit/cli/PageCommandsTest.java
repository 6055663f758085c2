package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rules.Rules;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explain} and {@code rules}. */
class PageCommandsTest {
  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void begin() {
    session = Session.in(folder);
  }

  @Test
  void everyRuleThatIsListedIsExplained() {
    assertThat(session.run("rules")).isZero();
    String list = session.out();
    assertThat(Rules.ids()).isNotEmpty();
    for (RuleId id : Rules.ids()) {
      assertThat(list).contains(id.value());
      assertThat(session.run("explain", id.value())).as(id.value()).isZero();
      assertThat(session.out()).contains(id.value()).contains("How to fix it");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain preflight-protekted | there is no rule `preflight-protekted`: did you mean `preflight-protected`?
          explain xyzzyxyzzy          | there is no rule `xyzzyxyzzy`
          explain ../LICENSE          | there is no rule `../LICENSE`
          explain                     | explain takes the name of one rule: see cfn-401-audit rules
          explain a b                 | explain takes the name of one rule: see cfn-401-audit rules
          rules preflight-protected   | rules takes no arguments: cfn-401-audit explain RULE shows one rule
          """)
  void aRuleThatDoesNotExistEndsWithTwo(String words, String said) {
    assertThat(session.run(words.split(" "))).isEqualTo(2);
    assertThat(session.err()).isEqualTo("cfn-401-audit: " + said + "\ntry: cfn-401-audit --help\n");
    assertThat(session.out()).isEmpty();
  }

  @Test
  void aPageIsPaintedForPeopleOnly() {
    session.run("explain", "preflight-protected");
    assertThat(session.out()).doesNotContain("\u001b");
    session.onTerminal(Map.of()).run("explain", "preflight-protected");
    assertThat(session.out()).contains("\u001b[");
  }
}
