package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.world.UnreadPublishedValue;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies around an island: values that it publishes and nobody reads, and resources elsewhere
 * whose owner is not known. Example: an export of the id of a pool that no template imports.
 *
 * @param unreadValues exports and SSM parameters of the whole world that nothing here reads
 * @param ownerless resources of other islands that may belong to this one
 */
public record OutsideWorld(List<UnreadPublishedValue> unreadValues, OwnerlessResources ownerless) {
  public OutsideWorld {
    unreadValues = List.copyOf(unreadValues);
  }

  /** What lies around each island of a world, in the order of the islands. */
  public static List<OutsideWorld> of(World world) {
    List<OwnerlessResources> islands =
        world.islands().stream().map(OwnerlessResources::of).toList();
    OwnerlessResources all = OwnerlessResources.all(islands);
    List<UnreadPublishedValue> unread = world.unreadValues();
    List<OutsideWorld> worlds = new ArrayList<>();
    for (OwnerlessResources own : islands) {
      worlds.add(new OutsideWorld(unread, all.without(own)));
    }
    return worlds;
  }
}
