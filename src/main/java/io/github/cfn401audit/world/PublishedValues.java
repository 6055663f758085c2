package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that the stacks of a world publish under one kind of name, found by name. */
final class PublishedValues {
  private final List<PublishedValue> all = new ArrayList<>();
  private final Map<String, List<PublishedValue>> byLiteralName = new HashMap<>();
  private final List<PublishedValue> withSymbols = new ArrayList<>();

  void add(PublishedValue value) {
    all.add(value);
    Optional<String> literal = value.name().literal();
    if (literal.isPresent()) {
      byLiteralName.computeIfAbsent(literal.get(), key -> new ArrayList<>()).add(value);
    } else {
      withSymbols.add(value);
    }
  }

  List<PublishedValue> all() {
    return all;
  }

  /** Those that a request certainly means: those of the reader's own assembly stage first. */
  List<PublishedValue> named(ValueRequest request) {
    List<PublishedValue> near = new ArrayList<>();
    List<PublishedValue> far = new ArrayList<>();
    for (PublishedValue value : candidates(request.name())) {
      if (request.means(value) == Truth.YES) {
        (request.isNear(value) ? near : far).add(value);
      }
    }
    List<PublishedValue> named = near.isEmpty() ? far : near;
    if (named.size() > 1) {
      named.removeIf(value -> value.exists() == Truth.NO);
    }
    return named;
  }

  /** Those that a request possibly means, where it certainly means none. */
  List<PublishedValue> possible(ValueRequest request) {
    List<PublishedValue> possible = new ArrayList<>();
    for (PublishedValue value : all) {
      if (request.means(value) == Truth.UNKNOWN) {
        possible.add(value);
      }
    }
    return possible;
  }

  /** A literal name can only match the same literal, or text with symbols. */
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
