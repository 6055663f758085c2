package io.github.cfn401audit.model;

import io.github.cfn401audit.world.UnreadOffer;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies around an island: what leaves by names that nobody reads, and resources elsewhere whose
 * owner is not known.
 *
 * @param unreadOffers exports and SSM parameters of the whole world that nothing here reads
 * @param strays resources of other islands that may belong to this one
 */
public record Surroundings(List<UnreadOffer> unreadOffers, Strays strays) {
  public Surroundings {
    unreadOffers = List.copyOf(unreadOffers);
  }

  /** What lies around each island of a world, in the order of the islands. */
  public static List<Surroundings> of(World world) {
    List<Strays> strays = world.islands().stream().map(Strays::of).toList();
    Strays all = Strays.all(strays);
    List<UnreadOffer> unread = world.unreadOffers();
    List<Surroundings> surroundings = new ArrayList<>();
    for (Strays own : strays) {
      surroundings.add(new Surroundings(unread, all.without(own)));
    }
    return surroundings;
  }
}
