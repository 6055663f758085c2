package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.List;

/** Makes a world from a seed: the same one from the same seed. */
final class RandomWorld {
  private RandomWorld() {}

  /** How the template of that world is written. */
  static TemplateText.Style styleOf(long seed) {
    TemplateText.Style[] styles = TemplateText.Style.values();
    return styles[(int) Math.floorMod(seed, (long) styles.length)];
  }

  static World of(long seed) {
    Chance chance = new Chance(seed);
    List<String> pools = chance.of(List.of("Pool"), List.of("Pool", "OtherPool"));
    RandomUsers users = new RandomUsers(chance, pools);
    List<Resource> resources = new ArrayList<>(users.resources());
    resources.addAll(new RandomApi(chance, pools, users.clients()).resources());
    return new World(chance.parameters(), chance.conditions(), resources);
  }
}
