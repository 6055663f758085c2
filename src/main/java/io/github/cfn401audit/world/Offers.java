package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the stacks of a world give under names of one kind, and who is meant by a name. */
final class Offers {
  private final List<Offer> all = new ArrayList<>();
  private final Map<String, List<Offer>> byLiteralName = new HashMap<>();
  private final List<Offer> withSymbols = new ArrayList<>();

  void add(Offer offer) {
    all.add(offer);
    Optional<String> literal = offer.name().literal();
    if (literal.isPresent()) {
      byLiteralName.computeIfAbsent(literal.get(), key -> new ArrayList<>()).add(offer);
    } else {
      withSymbols.add(offer);
    }
  }

  List<Offer> all() {
    return all;
  }

  /** Those that a name certainly means: those of the reader's own assembly stage first. */
  List<Offer> named(Wanted wanted) {
    List<Offer> near = new ArrayList<>();
    List<Offer> far = new ArrayList<>();
    for (Offer offer : candidates(wanted.name())) {
      if (wanted.means(offer) == Truth.YES) {
        (wanted.isNear(offer) ? near : far).add(offer);
      }
    }
    List<Offer> named = near.isEmpty() ? far : near;
    if (named.size() > 1) {
      named.removeIf(offer -> offer.exists() == Truth.NO);
    }
    return named;
  }

  /** Those that a name may mean, where it certainly means none. */
  List<Offer> possible(Wanted wanted) {
    List<Offer> possible = new ArrayList<>();
    for (Offer offer : all) {
      if (wanted.means(offer) == Truth.UNKNOWN) {
        possible.add(offer);
      }
    }
    return possible;
  }

  /** Fixed text can only be the same fixed text, or text with symbols. */
  private List<Offer> candidates(Text name) {
    Optional<String> literal = name.literal();
    if (literal.isEmpty()) {
      return all;
    }
    List<Offer> named = byLiteralName.getOrDefault(literal.get(), List.of());
    if (withSymbols.isEmpty()) {
      return named;
    }
    List<Offer> candidates = new ArrayList<>(named);
    candidates.addAll(withSymbols);
    return candidates;
  }
}
