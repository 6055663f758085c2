package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the stacks of a world give under names of one kind, and who is meant by a name. */
final class PublishedValues {
  private final List<PublishedValue> all = new ArrayList<>();
  private final Map<String, List<PublishedValue>> byLiteralName = new HashMap<>();
  private final List<PublishedValue> withSymbols = new ArrayList<>();

  void add(PublishedValue offer) {
    all.add(offer);
    Optional<String> literal = offer.name().literal();
    if (literal.isPresent()) {
      byLiteralName.computeIfAbsent(literal.get(), key -> new ArrayList<>()).add(offer);
    } else {
      withSymbols.add(offer);
    }
  }

  List<PublishedValue> all() {
    return all;
  }

  /** Those that a name certainly means: those of the reader's own assembly stage first. */
  List<PublishedValue> named(ValueRequest wanted) {
    List<PublishedValue> near = new ArrayList<>();
    List<PublishedValue> far = new ArrayList<>();
    for (PublishedValue offer : candidates(wanted.name())) {
      if (wanted.means(offer) == Truth.YES) {
        (wanted.isNear(offer) ? near : far).add(offer);
      }
    }
    List<PublishedValue> named = near.isEmpty() ? far : near;
    if (named.size() > 1) {
      named.removeIf(offer -> offer.exists() == Truth.NO);
    }
    return named;
  }

  /** Those that a name may mean, where it certainly means none. */
  List<PublishedValue> possible(ValueRequest wanted) {
    List<PublishedValue> possible = new ArrayList<>();
    for (PublishedValue offer : all) {
      if (wanted.means(offer) == Truth.UNKNOWN) {
        possible.add(offer);
      }
    }
    return possible;
  }

  /** Fixed text can only be the same fixed text, or text with symbols. */
  private List<PublishedValue> candidates(Text name) {
    Optional<String> literal = name.literal();
    if (literal.isEmpty()) {
      return all;
    }
    List<PublishedValue> named = byLiteralName.getOrDefault(literal.get(), List.of());
    if (withSymbols.isEmpty()) {
      return named;
    }
    List<PublishedValue> candidates = new ArrayList<>(named);
    candidates.addAll(withSymbols);
    return candidates;
  }
}
