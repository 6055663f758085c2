package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cfn401audit.source.ScalarNode.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapNodeTest {

  private static final SourceFile FILE = SourceFile.inMemory("f", "k");

  @Test
  void aSmallMapFindsItsKeys() {
    MapNode map = Reading.yaml("{a: 1, b: 2}").map();
    assertThat(textOf(map, "b")).isEqualTo("2");
    assertThat(map.get("c")).isEmpty();
    assertThat(map.entry("c")).isEmpty();
  }

  @Test
  void aLargeMapFindsItsKeysAndKeepsTheirOrder() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 999; i >= 0; i--) {
      yaml.append("k").append(i).append(": ").append(i).append('\n');
    }
    MapNode map = Reading.yaml(yaml.toString()).map();
    assertThat(map.entries()).hasSize(1000);
    assertThat(map.entries().get(0).key().text()).isEqualTo("k999");
    assertThat(map.entries().get(999).key().text()).isEqualTo("k0");
    for (int i = 0; i < 1000; i++) {
      assertThat(textOf(map, "k" + i)).isEqualTo(String.valueOf(i));
    }
    assertThat(map.get("k1000")).isEmpty();
  }

  @Test
  void theLastOfEqualKeysIsFound() {
    for (int size : new int[] {2, 20}) {
      List<MapNode.Entry> entries = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        ScalarNode number =
            new ScalarNode(String.valueOf(i), Style.PLAIN, "", new SourceRange(FILE, 0, 1));
        entries.add(
            new MapNode.Entry(new ScalarNode("k", Style.PLAIN, "", number.range()), number));
      }
      MapNode map = new MapNode(entries, "", new SourceRange(FILE, 0, 1));
      assertThat(textOf(map, "k")).isEqualTo(String.valueOf(size - 1));
    }
  }

  @Test
  void anEntryKnowsThePlaceOfItsKey() {
    MapNode map = Reading.yaml("a: 1\nbcd: 2").map();
    SourceRange key = map.entry("bcd").orElseThrow().key().range();
    assertThat(key.line()).isEqualTo(2);
    assertThat(key.column()).isEqualTo(1);
    assertThat(key.endColumn()).isEqualTo(4);
  }

  @Test
  void nothingOfATreeCanBeChanged() {
    MapNode small = Reading.yaml("a: [1]").map();
    MapNode large = Reading.yaml("{a, b, c, d, e, f, g, h, i, j}").map();
    ListNode list = (ListNode) small.get("a").orElseThrow();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> small.entries().remove(0));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> large.entries().remove(0));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> list.items().remove(0));
  }

  private static String textOf(MapNode map, String key) {
    return ((ScalarNode) map.get(key).orElseThrow()).text();
  }
}
