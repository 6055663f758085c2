package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random trees, written in all styles and read back. {@code -Dseed=...} makes others. */
@Tag("law")
class RandomTreeTest {

  private static final int TREES = Integer.getInteger("trees", 300);
  private static final List<String> LINE_BREAKS = List.of("\n", "\r\n", "\r");

  private final long seed = Long.getLong("seed", 401);
  private final SplittableRandom random = new SplittableRandom(seed);

  @BeforeEach
  void tellTheSeed() {
    System.out.println("random trees: seed " + seed + ", " + TREES + " trees");
  }

  @Test
  void jsonAndYamlGiveTheSameTreeAndEveryPlaceHoldsItsValue() {
    for (int i = 0; i < TREES; i++) {
      Node tree = RandomTree.forBoth(random);
      check("t.json", JsonRendering.compact(tree), "\n", tree);
      for (String lineBreak : LINE_BREAKS) {
        check("t.json", JsonRendering.pretty(tree, lineBreak), lineBreak, tree);
        check("t.yaml", YamlRendering.of(tree, lineBreak, random), lineBreak, tree);
      }
    }
  }

  @Test
  void tagsAndPlainWordsKeepTheirPlaces() {
    for (int i = 0; i < TREES; i++) {
      Node tree = RandomTree.forYaml(random);
      for (String lineBreak : LINE_BREAKS) {
        check("t.yaml", YamlRendering.of(tree, lineBreak, random), lineBreak, tree);
      }
    }
  }

  private void check(String name, String text, String lineBreak, Node expected) {
    Reading reading = Reading.of(name, text);
    assertThat(reading.problems()).as("seed %d: %s", seed, text).isEmpty();
    assertThat(reading.shape())
        .as("seed %d: %s", seed, text)
        .isEqualTo(Outline.withoutPlaces(expected));
    Places.check(reading.root().orElseThrow(), text, lineBreak);
  }
}
