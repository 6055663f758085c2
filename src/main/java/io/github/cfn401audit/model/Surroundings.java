package io.github.cfn401audit.model;

import io.github.cfn401audit.world.UnreadExport;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies around an island: exports that nobody reads, and resources elsewhere whose owner is not
 * known.
 *
 * @param unreadExports exports of the whole world that nothing here reads
 * @param strays resources of other islands that may belong to this one
 */
public record Surroundings(List<UnreadExport> unreadExports, Strays strays) {
  public Surroundings {
    unreadExports = List.copyOf(unreadExports);
  }

  /** What lies around each island of a world, in the order of the islands. */
  public static List<Surroundings> of(World world) {
    List<Strays> strays = world.islands().stream().map(Strays::of).toList();
    Strays all = Strays.all(strays);
    List<Surroundings> surroundings = new ArrayList<>();
    for (Strays own : strays) {
      surroundings.add(new Surroundings(world.unreadExports(), all.without(own)));
    }
    return surroundings;
  }
}
