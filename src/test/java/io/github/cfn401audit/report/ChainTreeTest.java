package io.github.cfn401audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.ChainStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that hang from the same step stand side by side. */
class ChainTreeTest {
  private static List<ChainStep> chain(int... depths) {
    List<ChainStep> chain = new ArrayList<>();
    for (int depth : depths) {
      chain.add(Shop.step("Thing", 1, "is there", depth));
    }
    return chain;
  }

  private static List<String> drawn(int... depths) {
    List<String> drawn = new ArrayList<>();
    for (int at = 0; at < depths.length; at++) {
      drawn.add(ChainTree.branch(chain(depths), at) + at);
    }
    return drawn;
  }

  private static List<Integer> parents(int... depths) {
    List<Integer> parents = new ArrayList<>();
    for (int at = 0; at < depths.length; at++) {
      parents.add(ChainTree.parent(chain(depths), at));
    }
    return parents;
  }

  @Test
  void aChainIsALadder() {
    assertThat(drawn(0, 1, 2)).containsExactly("0", "└─ 1", "   └─ 2");
    assertThat(parents(0, 1, 2)).containsExactly(-1, 0, 1);
  }

  @Test
  void twoClientsHangFromOnePool() {
    assertThat(drawn(0, 1, 2, 2)).containsExactly("0", "└─ 1", "   ├─ 2", "   └─ 3");
    assertThat(parents(0, 1, 2, 2)).containsExactly(-1, 0, 1, 1);
  }

  @Test
  void twoPoolsHaveClientsOfTheirOwn() {
    assertThat(drawn(0, 1, 2, 1, 2)).containsExactly("0", "├─ 1", "│  └─ 2", "└─ 3", "   └─ 4");
    assertThat(parents(0, 1, 2, 1, 2)).containsExactly(-1, 0, 1, 0, 3);
  }

  @Test
  void whatHangsFromNothingHasNoBranch() {
    assertThat(drawn(0, 0)).containsExactly("0", "1");
    assertThat(parents(0, 0)).containsExactly(-1, -1);
  }
}
