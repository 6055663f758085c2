package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem.Code;
import org.junit.jupiter.api.Test;

class AliasTest {

  @Test
  void anAliasSharesItsNode() {
    Reading reading = Reading.yaml("a: &x {b: 1}\nc: *x\nd: [*x]\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.at("c")).isSameAs(reading.at("a"));
    assertThat(((ListNode) reading.at("d")).items().get(0)).isSameAs(reading.at("a"));
  }

  @Test
  void aCollectionMayEndWithAnAlias() {
    assertThat(Reading.yaml("a: &x one\nb:\n  - c\n  - *x\nd: e\n").outline())
        .isEqualTo(
            """
            map 1:1-5:5
              'a': 1:1-1:2
                PLAIN 'one' 1:7-1:10
              'b': 2:1-2:2
                list 3:3-4:7
                  PLAIN 'c' 3:5-3:6
                  PLAIN 'one' 1:7-1:10
              'd': 5:1-5:2
                PLAIN 'e' 5:4-5:5
            """);
  }

  @Test
  void aTaggedNodeCanBeShared() {
    Reading reading = Reading.yaml("a: &x !Ref b\nc: *x\nd: !Sub &y \"e\"\nf: *y\n");
    assertThat(reading.at("c").tag()).isEqualTo("Ref");
    assertThat(reading.at("f").tag()).isEqualTo("Sub");
  }

  @Test
  void aKeyCanBeShared() {
    assertThat(Reading.yaml("&x a: *x\n").shape()).isEqualTo("map\n  'a':\n    PLAIN 'a'\n");
  }

  @Test
  void theAnchorOfAMapIsNotTheAnchorOfItsFirstKey() {
    assertThat(Reading.yaml("a: &x\n  b: c\nd: *x\n").at("d")).isInstanceOf(MapNode.class);
  }

  @Test
  void aLaterAnchorHidesAnEarlierOne() {
    assertThat(Reading.yaml("[&x a, *x, &x b, *x, &x [&x c, *x], *x]").shape())
        .isEqualTo(
            """
            list
              PLAIN 'a'
              PLAIN 'a'
              PLAIN 'b'
              PLAIN 'b'
              list
                PLAIN 'c'
                PLAIN 'c'
              PLAIN 'c'
            """);
  }

  @Test
  void anAliasInsideItsAnchorIsCutToAValueNobodyKnows() {
    Reading reading = Reading.yaml("a: &x\n  b: [1, *x]\n  c: *x\n");
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 1:1-3:8
              'a': 1:1-1:2
                map 2:3-3:8
                  'b': 2:3-2:4
                    list 2:6-2:13
                      PLAIN '1' 2:7-2:8
                      !* PLAIN '*x' 2:10-2:12
                  'c': 3:3-3:4
                    !* PLAIN '*x' 3:6-3:8
            """);
    assertThat(reading.complaints())
        .isEqualTo("ALIAS 2:10 the alias `*x` is inside its own anchor\n");
  }

  @Test
  void tenThousandAliasesAreFollowedAndNoMore() {
    Reading enough = Reading.yaml("- &x a\n" + "- *x\n".repeat(10_000));
    assertThat(enough.problems()).isEmpty();
    Reading tooMany = Reading.yaml("- &x a\n" + "- *x\n".repeat(10_002));
    assertThat(tooMany.complaints())
        .isEqualTo("ALIAS 10002:3 aliases expand too far: from here on they are not followed\n");
    ListNode list = (ListNode) tooMany.root().orElseThrow();
    assertThat(list.items().get(10_000).tag()).isEmpty();
    assertThat(list.items().get(10_001).tag()).isEqualTo("*");
    assertThat(list.items().get(10_002).tag()).isEqualTo("*");
  }

  @Test
  void aFewAliasesCannotStandForATreeWithoutEnd() {
    StringBuilder bomb = new StringBuilder("x0: &x0 [a, b]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("x%d: &x%d [*x%d, *x%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Reading reading = Reading.yaml(bomb.toString());
    assertThat(reading.problems()).extracting(Problem::code).containsExactly(Code.ALIAS);
    assertThat(sizeOf(reading.map())).isBetween(100_000L, 1_000_200L);
  }

  @Test
  void afterTheLastAliasThatFitsNoneIsFollowed() {
    Reading reading = Reading.yaml("a: &a [" + "x,".repeat(600_000) + "]\nb: &b c\nd: *a\ne: *b\n");
    assertThat(reading.complaints())
        .isEqualTo("ALIAS 3:4 aliases expand too far: from here on they are not followed\n");
    assertThat(reading.at("d").tag()).isEqualTo("*");
    assertThat(reading.at("e").tag()).isEqualTo("*");
  }

  @Test
  void whatWasCutCountsToo() {
    String cycles = "a: &a [" + "*a,".repeat(2000) + "]\n";
    Reading reading = Reading.yaml(cycles + "b: [" + "*a,".repeat(5000) + "]\n");
    assertThat(sizeOf(reading.map())).isLessThan(1_010_000L);
  }

  @Test
  void theDepthOfASharedNodeIsItsDeepestPart() {
    String deep = "[".repeat(300) + "]".repeat(300);
    String use = "[".repeat(250) + "*a" + "]".repeat(250);
    assertThat(Reading.yaml("a: &a [" + deep + ", &b c]\nd: " + use + "\n").complaints())
        .isEqualTo("TOO_DEEP 2:254 nested more than 500 levels deep\n");
    assertThat(Reading.yaml("a: " + deep + "\nb: &a [c]\nd: " + use + "\n").problems()).isEmpty();
  }

  @Test
  void aFewAliasesCannotStandForATreeWithoutFloor() {
    StringBuilder tower = new StringBuilder("x0: &x0 a\n");
    for (int i = 1; i < 20; i++) {
      String open = "[".repeat(30);
      tower.append("x%d: &x%d %s*x%d%s\n".formatted(i, i, open, i - 1, open.replace('[', ']')));
    }
    Reading reading = Reading.yaml(tower.toString());
    assertThat(reading.root()).isEmpty();
    assertThat(reading.complaints()).isEqualTo("TOO_DEEP 18:41 nested more than 500 levels deep\n");
  }

  @Test
  void aMergeKeyIsFollowedAndReportedOnce() {
    Reading reading =
        Reading.yaml(
            """
            base: &base {a: 1, b: 2}
            more: &more {b: 3, c: 4}
            one:
              b: own
              <<: *base
              d: own
            two:
              <<: [*more, *base]
            three: {<<: {e: 5}}
            """);
    assertThat(reading.complaints())
        .isEqualTo(
            "MERGE_KEY 5:3 `<<` merges another map: it is followed here,"
                + " but CloudFormation itself refuses it\n");
    assertThat(Outline.withoutPlaces(reading.at("one")))
        .isEqualTo(
            "map\n  'b':\n    PLAIN 'own'\n  'd':\n    PLAIN 'own'\n  'a':\n    PLAIN '1'\n");
    assertThat(Outline.withoutPlaces(reading.at("two")))
        .isEqualTo("map\n  'b':\n    PLAIN '3'\n  'c':\n    PLAIN '4'\n  'a':\n    PLAIN '1'\n");
    assertThat(Outline.withoutPlaces(reading.at("three")))
        .isEqualTo("map\n  'e':\n    PLAIN '5'\n");
  }

  @Test
  void twoMergeKeysAreNoDuplicates() {
    Reading reading = Reading.yaml("<<: {a: 1}\n<<: {b: 2}\n");
    assertThat(reading.problems()).extracting(Problem::code).containsExactly(Code.MERGE_KEY);
    assertThat(reading.shape()).isEqualTo("map\n  'a':\n    PLAIN '1'\n  'b':\n    PLAIN '2'\n");
  }

  @Test
  void whatCannotBeMergedStaysAnEntry() {
    String[] values = {"a", "[{a: b}, c]", "!Include {a: b}", "!Ref A"};
    for (String value : values) {
      Reading reading = Reading.yaml("<<: " + value);
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.map().get("<<")).isPresent();
    }
    assertThat(Reading.yaml("'<<': {a: b}").map().get("<<")).isPresent();
  }

  private static long sizeOf(Node node) {
    long size = 1;
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        size += sizeOf(item);
      }
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        size += 1 + sizeOf(entry.value());
      }
    }
    return size;
  }
}
