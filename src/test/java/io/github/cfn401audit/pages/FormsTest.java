package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.pages.LawWorld.Rewriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However a template is spelled, and in whatever order, it says the same. */
@Tag("law")
class FormsTest {
  private static final int ORDERS = 3;
  private static final long SEED = Long.getLong("laws.seed", 1);

  private record Spelled(LawWorld plain, LawWorld other) {
    boolean isOtherwise() {
      return !other.files().equals(plain.files());
    }

    Optional<String> difference(Function<LawWorld, Object> said) {
      Object before = said.apply(plain);
      Object after = said.apply(other);
      return after.equals(before)
          ? Optional.empty()
          : Optional.of(plain + "\n  " + before + "\n  " + after);
    }
  }

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
    for (long i = SEED; i < SEED + ORDERS; i++) {
      long seed = i;
      same(
          "shuffled",
          Essence::inAnyOrder,
          rewriting(root -> NodeAsJson.shuffled(root, new Random(seed))));
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
    List<Spelled> all =
        worlds.parallelStream()
            .map(world -> world.withLineEnds("\n"))
            .map(plain -> new Spelled(plain, rewriting.apply(plain)))
            .toList();
    List<String> differing =
        all.parallelStream().flatMap(spelled -> spelled.difference(said).stream()).toList();
    System.out.printf(
        "forms: %s, %d worlds, %d spelled otherwise, %d say otherwise%n",
        form, all.size(), all.stream().filter(Spelled::isOtherwise).count(), differing.size());
    assertThat(differing).isEmpty();
  }
}
