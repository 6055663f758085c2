package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Less knowledge never proves more, over pages, samples and templates of others. Things are
 * forgotten one at a time and in pairs; where there are too many, a random choice of them. {@code
 * -Dlaws.pairs=all} takes every thing and every pair of pages and samples, and every thing of the
 * templates of others, a number that many; {@code -Dlaws.seed=...} chooses anew.
 */
@Tag("law")
class KnowledgeLawTest {
  private static final String PAIRS = System.getProperty("laws.pairs", "");
  private static final long SEED = Long.getLong("laws.seed", 1);

  @Test
  void lessKnowledgeOfAPageProvesNothingNew() {
    hold("pages", all(LawSources.ofPages()), pairs(8000), pairs(3000));
  }

  @Test
  void lessKnowledgeOfASampleProvesNothingNew() {
    hold("samples", all(LawSources.ofSamples()), Long.MAX_VALUE, pairs(1000));
  }

  @Test
  void lessKnowledgeOfATemplateOfOthersProvesNothingNew() {
    if (LawSources.hasCorpus(getClass())) {
      hold(
          "corpus",
          ofTheDomain(all(LawSources.ofNativeCorpus())),
          pairs(1000),
          Math.min(pairs(500), 20000));
    }
  }

  private static long pairs(long ordinary) {
    if (PAIRS.equals("all")) {
      return Long.MAX_VALUE;
    }
    return PAIRS.isEmpty() ? ordinary : Long.parseLong(PAIRS);
  }

  /** The worlds, each with all that can be forgotten of it. */
  private static List<Forgotten> all(List<LawWorld> worlds) {
    return worlds.parallelStream().map(Forgotten::of).toList();
  }

  private static List<Forgotten> ofTheDomain(List<Forgotten> all) {
    return all.stream().map(Forgotten::ofTheDomain).toList();
  }

  private static void hold(String source, List<Forgotten> worlds, long singles, long pairs) {
    LawTally ones = Forgotten.singles(worlds, singles, new Random(SEED));
    System.out.println(
        "knowledge laws, " + source + ", seed " + SEED + ", one thing unknown: " + ones);
    LawTally twos = Forgotten.pairs(ofTheDomain(worlds), pairs, new Random(SEED));
    System.out.println(
        "knowledge laws, " + source + ", seed " + SEED + ", two things unknown: " + twos);
    assertThat(ones.cases()).as("one thing unknown").isPositive();
    assertThat(twos.cases()).as("two things unknown").isPositive();
    assertThat(LawTally.sum(ones, twos).broken()).isEmpty();
  }
}
