package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameHintTest {
  private static final List<String> KNOWN =
      List.of("id", "file", "reason", "resource", "domain-missing");

  @ParameterizedTest
  @CsvSource({
    "di,            id",
    "ids,           id",
    "fil,           file",
    "rule,          ''",
    "reasn,         reason",
    "resuorce,      resource",
    "domain-mising, domain-missing",
    "missing,       ''",
    "something,     ''",
  })
  void aNameIsHintedAtWhereFewLettersDiffer(String name, String meant) {
    assertThat(NameHint.hint(name, KNOWN))
        .isEqualTo(meant.isEmpty() ? "" : ": did you mean `" + meant + "`?");
  }
}
