package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What two teams do in two islands of one run does not change what either is told. */
class MergedWorldsTest {

  @Test
  void twoIslandsGiveTheFindingsOfBoth() {
    List<Map<String, String>> worlds = new ArrayList<>();
    List<PageBlock> blocks = new ArrayList<>();
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        if (block.section().equals("Bad")) {
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
    List<String> differing = new ArrayList<>();
    int pairs = 0;
    for (int i = 0; i < blocks.size(); i++) {
      for (int j = i + 1; j < blocks.size(); j++) {
        if (!blocks.get(i).rule().equals(blocks.get(j).rule())) {
          pairs++;
          Map<String, String> both = new LinkedHashMap<>();
          worlds.get(i).forEach((name, text) -> both.put("a/" + name, text));
          worlds.get(j).forEach((name, text) -> both.put("b/" + name, text));
          List<String> expected = new ArrayList<>(left.get(i));
          expected.addAll(right.get(j));
          if (!essence(both).equals(expected.stream().sorted().toList())) {
            differing.add(blocks.get(i) + " + " + blocks.get(j));
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(1000);
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
