package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.pages.LawWorld.Rewriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** However a template is spelled, and in whatever order, it says the same. */
class FormsTest {
  private static final int ORDERS = 3;
  private static final long SEED = Long.getLong("laws.seed", 1);

  @Test
  void jsonSaysTheSame() {
    same("JSON", Essence::of, rewriting(NodeAsJson::of));
  }

  @Test
  void yamlWithLongFormsSaysTheSame() {
    same("long forms", Essence::of, world -> world.asYaml(NodeAsYaml::withLongForms));
  }

  @Test
  void yamlWithShortFormsSaysTheSame() {
    same("short forms", Essence::of, world -> world.asYaml(NodeAsYaml::withShortForms));
  }

  @Test
  void theOtherOrderSaysTheSame() {
    same("reversed", Essence::inAnyOrder, rewriting(NodeAsJson::reversed));
  }

  @Test
  void anyOrderSaysTheSame() {
    System.out.println("forms: orders by seed " + SEED + " and the next " + (ORDERS - 1));
    for (long seed = SEED; seed < SEED + ORDERS; seed++) {
      Random random = new Random(seed);
      same("shuffled", Essence::inAnyOrder, rewriting(root -> NodeAsJson.shuffled(root, random)));
    }
  }

  @Test
  void lineEndsPrintTheSame() {
    same("CRLF", TemplateAudit::whole, world -> world.withLineEnds("\r\n"));
  }

  @Test
  void twoRunsPrintTheSame() {
    same("again", TemplateAudit::whole, world -> world);
  }

  private static Function<LawWorld, LawWorld> rewriting(Rewriting rewriting) {
    return world -> world.rewritten(rewriting);
  }

  private static void same(
      String form, Function<LawWorld, Object> said, Function<LawWorld, LawWorld> rewriting) {
    List<LawWorld> worlds = new ArrayList<>(LawSources.ofPages());
    worlds.addAll(LawSources.ofSamples());
    if (LawSources.hasCorpus(FormsTest.class)) {
      worlds.addAll(LawSources.ofNativeCorpus());
    }
    List<String> differing = new ArrayList<>();
    int spelled = 0;
    for (LawWorld world : worlds) {
      LawWorld plain = world.withLineEnds("\n");
      LawWorld other = rewriting.apply(plain);
      spelled += other.files().equals(plain.files()) ? 0 : 1;
      Object before = said.apply(plain);
      Object after = said.apply(other);
      if (!after.equals(before)) {
        differing.add(world + "\n  " + before + "\n  " + after);
      }
    }
    System.out.printf(
        "forms: %s, %d worlds, %d spelled otherwise, %d say otherwise%n",
        form, worlds.size(), spelled, differing.size());
    assertThat(differing).isEmpty();
  }
}
