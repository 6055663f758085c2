package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What two teams do in two islands of one run does not change what either is told. Of all pairs, a
 * random choice is tried, as in {@link MergedTemplatesTest}.
 */
@Tag("law")
class MergedWorldsTest {
  /** A client of an undeclared pool may be that of a pool in another island. */
  private static final String MAY_BELONG_ANYWHERE = "reference-undeclared";

  private static final long SEED = Long.getLong("laws.seed", 1);

  @Test
  void twoIslandsGiveTheFindingsOfBoth() {
    List<Map<String, String>> worlds = new ArrayList<>();
    List<PageBlock> blocks = new ArrayList<>();
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        if (block.section().equals("Bad") && !block.rule().equals(MAY_BELONG_ANYWHERE)) {
          worlds.add(block.world(page.around()));
          blocks.add(block);
        }
      }
    }
    List<List<String>> left = new ArrayList<>();
    List<List<String>> right = new ArrayList<>();
    for (Map<String, String> world : worlds) {
      left.add(essence(prefixed(world, "a/")));
      right.add(essence(prefixed(world, "b/")));
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (int j = i + 1; j < blocks.size(); j++) {
        if (!blocks.get(i).rule().equals(blocks.get(j).rule())) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    Collections.shuffle(pairs, new Random(SEED));
    pairs = pairs.subList(0, Math.min(pairs.size(), Integer.getInteger("merged.pairs", 6000)));
    List<String> differing =
        pairs.parallelStream()
            .filter(
                pair -> {
                  Map<String, String> both = new LinkedHashMap<>();
                  worlds.get(pair[0]).forEach((name, text) -> both.put("a/" + name, text));
                  worlds.get(pair[1]).forEach((name, text) -> both.put("b/" + name, text));
                  List<String> expected = new ArrayList<>(left.get(pair[0]));
                  expected.addAll(right.get(pair[1]));
                  return !essence(both).equals(expected.stream().sorted().toList());
                })
            .map(pair -> blocks.get(pair[0]) + " + " + blocks.get(pair[1]))
            .toList();
    System.out.printf(
        "merged worlds, seed %d: %d pairs, %d differ%n", SEED, pairs.size(), differing.size());
    assertThat(pairs).hasSizeGreaterThan(1000);
    assertThat(differing).isEmpty();
  }

  private static Map<String, String> prefixed(Map<String, String> world, String prefix) {
    Map<String, String> prefixed = new LinkedHashMap<>();
    world.forEach((name, text) -> prefixed.put(prefix + name, text));
    return prefixed;
  }

  private static List<String> essence(Map<String, String> world) {
    List<String> essence = new ArrayList<>();
    for (Finding finding : TemplateAudit.judged(world).findings()) {
      essence.add(
          finding.range().file().name()
              + ":"
              + finding.range().line()
              + " "
              + finding.level().id()
              + " "
              + finding.rule());
    }
    essence.sort(null);
    return essence;
  }
}
