package io.github.cfn401audit.world;

import io.github.cfn401audit.values.StackId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The choice of root parameters that take their defaults in a run. What rests on a default is found
 * by running again without it.
 */
public final class Defaults {
  private final boolean taken;
  private final Set<Key> except;
  private final Set<Key> used = new LinkedHashSet<>();

  private Defaults(boolean taken, Set<Key> except) {
    this.taken = taken;
    this.except = Set.copyOf(except);
  }

  /** A parameter that has a default. */
  public record Key(StackId stack, String parameter) {}

  /** Every default is taken. */
  public static Defaults taken() {
    return new Defaults(true, Set.of());
  }

  /** No default is taken. */
  public static Defaults unknown() {
    return new Defaults(false, Set.of());
  }

  /** Every default is taken but this one. */
  public static Defaults without(Key parameter) {
    return new Defaults(true, Set.of(parameter));
  }

  /** The defaults of an island that were asked for so far and taken, in the order of asking. */
  public Set<Key> usedIn(Island island) {
    Set<StackId> stacks = new HashSet<>();
    for (StackInstance stack : island.stacks()) {
      stacks.add(stack.id());
    }
    Set<Key> here = new LinkedHashSet<>(used);
    here.removeIf(key -> !stacks.contains(key.stack()));
    return here;
  }

  /** True where defaults are taken, but for one at most. */
  boolean areTaken() {
    return taken;
  }

  boolean take(StackId stack, String parameter) {
    Key key = new Key(stack, parameter);
    if (!taken || except.contains(key)) {
      return false;
    }
    used.add(key);
    return true;
  }
}
