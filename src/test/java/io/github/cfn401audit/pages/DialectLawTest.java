package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An API says the same whether its methods are resources, stand in an OpenAPI document, or are
 * written in SAM.
 */
@Tag("law")
class DialectLawTest {
  @ParameterizedTest
  @EnumSource
  void anotherDialectSaysTheSame(Dialect dialect) {
    List<DialectCase> all =
        worlds().parallelStream().map(world -> DialectCase.of(dialect, world)).toList();
    Map<DialectExemption, Integer> exempt = new EnumMap<>(DialectExemption.class);
    all.forEach(one -> one.exempt().forEach(why -> exempt.merge(why, 1, Integer::sum)));
    long cases = all.stream().filter(DialectCase::isWritten).count();
    List<String> broken = all.stream().flatMap(one -> one.broken().stream()).toList();
    System.out.printf(
        "dialects: %s, %d blocks, exempt %s, %d say otherwise%n",
        dialect, cases, exempt, broken.size());
    assertThat(broken).isEmpty();
    assertThat(cases).isGreaterThan(100);
  }

  private static List<LawWorld> worlds() {
    List<LawWorld> worlds = new ArrayList<>(LawSources.ofPages());
    worlds.addAll(LawSources.ofSamples());
    if (LawSources.hasCorpus(DialectLawTest.class)) {
      worlds.addAll(LawSources.ofNativeCorpus());
    }
    return worlds;
  }
}
