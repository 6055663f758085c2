package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.pages.Neighbour.Change;
import io.github.cfn401audit.source.MapNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two mistakes in one template are told like each alone, whatever they have beside them. Of all
 * pairs, a random choice is tried; {@code -Dmerged.pairs} says how many, {@code -Dlaws.seed=...}
 * chooses anew.
 */
@Tag("law")
class MergedTemplatesTest {
  /** A fingerprint holds the name of the resource, which is another one here. */
  private static final Pattern FINGERPRINT = Pattern.compile("\\| [0-9a-f]{16} \\|");

  private static final double AT_MOST = 0.05;
  private static final long SEED = Long.getLong("laws.seed", 1);

  /**
   * A Bad block.
   *
   * @param block the block
   * @param files its files in JSON
   * @param main the file that others are merged into
   * @param alone what is told of it
   */
  private record Bad(PageBlock block, Map<String, String> files, String main, List<String> alone) {
    static Bad of(PageBlock block, Page page) {
      Map<String, String> files = new LinkedHashMap<>();
      block
          .world(page.around())
          .forEach(
              (name, text) ->
                  files.put(
                      name.replace(".yaml", ".json"), NodeAsJson.of(AroundIt.parse(name, text))));
      String main =
          files.keySet().stream()
              .filter(
                  name ->
                      files.getOrDefault(name, "").contains("AWS::ApiGateway::")
                          || files.getOrDefault(name, "").contains("AWS::Serverless::"))
              .findFirst()
              .orElseThrow();
      return new Bad(block, files, main, told(files));
    }

    MapNode tree() {
      return (MapNode) AroundIt.parse(main, files.getOrDefault(main, ""));
    }

    List<String> renamedIn(String file) {
      return told(Map.of(file, MergedTemplate.renamed(tree())));
    }

    List<String> with(Bad second) {
      Map<String, String> both = new LinkedHashMap<>(files);
      both.put(main, MergedTemplate.of(tree(), second.tree()));
      return told(both);
    }

    private static List<String> told(Map<String, String> files) {
      return Essence.inAnyOrder(LawWorld.ofFiles("", files)).stream()
          .filter(said -> !said.equals("complete"))
          .map(said -> FINGERPRINT.matcher(said).replaceFirst("|"))
          .map(said -> CURE.matcher(said).replaceAll(""))
          .toList();
    }
  }

  private record Pair(Bad first, Bad second) {
    /** What stands in several files takes the other in. */
    static Pair of(Bad one, Bad other) {
      return other.files().size() > 1 ? new Pair(other, one) : new Pair(one, other);
    }

    Change change() {
      List<String> lost = new ArrayList<>(first.alone());
      lost.addAll(second.renamedIn(first.main()));
      List<String> more = new ArrayList<>(first.with(second));
      List<String> told = List.copyOf(more);
      lost.forEach(more::remove);
      told.forEach(lost::remove);
      return new Change(lost, more);
    }

    @Override
    public String toString() {
      return first.block() + " + " + second.block();
    }
  }

  @Test
  void longerNamesChangeNothing() {
    for (Bad bad : bad()) {
      if (bad.files().size() == 1) {
        assertThat(
                bad.renamedIn(bad.main()).stream()
                    .map(said -> said.replace(MergedTemplate.SUFFIX, ""))
                    .sorted()
                    .toList())
            .isEqualTo(bad.alone());
      }
    }
  }

  @Test
  void twoMistakesInOneTemplateAreBothTold() {
    List<Pair> pairs = pairs();
    List<Change> changes = pairs.parallelStream().map(Pair::change).toList();
    Map<Neighbour, Integer> exempt = new EnumMap<>(Neighbour.class);
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Change change = changes.get(i);
      Optional<Neighbour> clause = Neighbour.of(change);
      if (!change.isNone() && clause.isEmpty()) {
        differing.add(pairs.get(i) + "\n  " + change);
      } else if (!change.isNone()) {
        exempt.merge(clause.orElseThrow(), 1, Integer::sum);
      }
    }
    int all = exempt.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "merged templates, seed %d: %d pairs, %d exempt (%.2f %%), %d differ%n",
        SEED, pairs.size(), all, 100.0 * all / pairs.size(), differing.size());
    exempt.forEach(
        (clause, times) ->
            System.out.printf("merged templates: %d by \"%s\"%n", times, clause.clause()));
    assertThat(pairs).hasSizeGreaterThan(1000);
    assertThat(differing).isEmpty();
    assertThat((double) all / pairs.size()).isLessThanOrEqualTo(AT_MOST);
  }

  private static List<Pair> pairs() {
    List<Bad> bad = bad();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < bad.size(); i++) {
      for (int j = i + 1; j < bad.size(); j++) {
        if (!bad.get(i).block().rule().equals(bad.get(j).block().rule())) {
          pairs.add(Pair.of(bad.get(i), bad.get(j)));
        }
      }
    }
    Collections.shuffle(pairs, new Random(SEED));
    return pairs.subList(0, Math.min(pairs.size(), Integer.getInteger("merged.pairs", 6000)));
  }

  /** The cure of a parameter offers the pools of the run, and those of the neighbour are some. */
  private static final Pattern CURE =
      Pattern.compile(", cure=.*?(?=\\](?:, OpenQuestion\\[|\\] \\| ))");

  /**
   * A transform is run over the whole of a template, who may call Cognito or API Gateway is another
   * hand on all pools and APIs of it, and a zone holds every name below its own: these are more
   * than a part of a template. A template has one version, and its globals are for all APIs of it.
   */
  private static final List<String> OF_THE_WHOLE =
      List.of(
          "Transform",
          "AWSTemplateFormatVersion",
          "Globals",
          "pdateUserPoolClient",
          "apigateway:",
          "AWS::Route53::HostedZone");

  /** Its findings rest on how a logical id ends, which a longer name does not keep. */
  private static final String RESTS_ON_NAMES = "authorizer-outside-deployment-hash";

  /** A client of an undeclared pool may be any pool's, and a nested template not there own all. */
  private static final String MAY_BELONG_ANYWHERE = "reference-undeclared";

  private static boolean isMergeable(PageBlock block, Page page) {
    return !block.rule().equals(RESTS_ON_NAMES)
        && !block.rule().equals(MAY_BELONG_ANYWHERE)
        && block.world(page.around()).values().stream()
            .noneMatch(text -> OF_THE_WHOLE.stream().anyMatch(text::contains));
  }

  private static List<Bad> bad() {
    List<Bad> bad = new ArrayList<>();
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        if (block.section().equals("Bad") && isMergeable(block, page)) {
          bad.add(Bad.of(block, page));
        }
      }
    }
    return bad;
  }
}
