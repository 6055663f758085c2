package io.github.cfn401audit.world;

import io.github.cfn401audit.values.StackId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the stacks of a world read of each other in some scenario. A map, a condition or an allowed
 * value may decide the name of an import, and the name of what is exported.
 */
final class PossibleReads {
  private final Map<StackId, List<PublishedValue>> byReader = new HashMap<>();
  private final Map<StackId, Set<String>> namesByReader = new HashMap<>();
  private final Set<StackId> varyingRoots = new HashSet<>();

  private PossibleReads() {}

  /** Nothing is read. */
  static PossibleReads none() {
    return new PossibleReads();
  }

  /** What the stacks of a world read in each of the scenarios that decide a name. */
  static PossibleReads of(WorldContext context) {
    Map<CrossStackReads.Kind, PublishedValues> published =
        new EnumMap<>(CrossStackReads.Kind.class);
    List<ReadRecorder.Read> requests = new ArrayList<>();
    PossibleReads reads = new PossibleReads();
    for (CrossStackReads.Kind kind : CrossStackReads.Kind.values()) {
      published.put(kind, new PublishedValues());
    }
    for (StackInstance root : context.stacks()) {
      if (root.parent().isEmpty()) {
        List<NamesOfRoot> scenarios = NamesOfRoot.inEachScenario(root, context);
        if (scenarios.size() > 1) {
          reads.varyingRoots.add(root.id());
        }
        for (NamesOfRoot names : scenarios) {
          published.forEach((kind, values) -> names.published(kind).forEach(values::add));
          requests.addAll(names.reads());
        }
      }
    }
    for (ReadRecorder.Read read : requests) {
      reads
          .namesByReader
          .computeIfAbsent(read.request().reader().id(), reader -> new HashSet<>())
          .add(read.request().name().display());
      PublishedValues values = published.getOrDefault(read.kind(), new PublishedValues());
      reads.add(read, values.named(read.request()));
    }
    return reads;
  }

  /** A name that several stacks publish means none of them. */
  private void add(ReadRecorder.Read read, List<PublishedValue> named) {
    boolean ofOneStack =
        named.stream().map(value -> value.stack().id()).distinct().limit(2).count() == 1;
    if (ofOneStack) {
      byReader
          .computeIfAbsent(read.request().reader().id(), reader -> new ArrayList<>())
          .addAll(named);
    }
  }

  /** True where a stack reads something by this name in some scenario, whoever publishes it. */
  boolean haveName(StackInstance reader, String name) {
    return namesByReader.getOrDefault(reader.id(), Set.of()).contains(name);
  }

  /** What a stack reads in some scenario. */
  List<PublishedValue> by(StackInstance stack) {
    return byReader.getOrDefault(stack.id(), List.of());
  }

  /** True where what a stack reads is not the same in all scenarios. */
  boolean vary(StackInstance reader) {
    for (PublishedValue value : by(reader)) {
      if (varyingRoots.contains(reader.root().id())
          || varyingRoots.contains(value.stack().root().id())) {
        return true;
      }
    }
    return false;
  }

  /** True where some stack reads the value in some scenario. */
  boolean include(PublishedValue value) {
    for (List<PublishedValue> read : byReader.values()) {
      for (PublishedValue other : read) {
        if (other.at().equals(value.at()) && other.stack().id().equals(value.stack().id())) {
          return true;
        }
      }
    }
    return false;
  }
}
