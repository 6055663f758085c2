package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an audit says of when something holds, read back: the terms of an alternative all hold, and
 * one alternative does.
 */
final class WhenText {
  private final World world;
  private final Map<String, String> assignment;

  private WhenText(World world, Map<String, String> assignment) {
    this.world = world;
    this.assignment = assignment;
  }

  /** Whether it is true of one way to deploy the world; empty where it names something else. */
  static Optional<Boolean> holds(String text, World world, Map<String, String> assignment) {
    return text.isEmpty() ? Optional.of(true) : new WhenText(world, assignment).anyOf(text);
  }

  private Optional<Boolean> anyOf(String text) {
    boolean any = false;
    for (String alternative : text.split(", or ", -1)) {
      boolean all = true;
      for (String terms : alternative.split(" and ", -1)) {
        boolean one = false;
        for (String term : terms(terms)) {
          Optional<Boolean> holds = term(term);
          if (holds.isEmpty()) {
            return holds;
          }
          one |= holds.get();
        }
        all &= one;
      }
      any |= all;
    }
    return Optional.of(any);
  }

  /** One of these holds; the values that a parameter does not have stay together. */
  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    for (String part : text.split(" or ", -1)) {
      if (part.contains(" is ") || terms.isEmpty()) {
        terms.add(part);
      } else {
        terms.set(terms.size() - 1, terms.get(terms.size() - 1) + " or " + part);
      }
    }
    return terms;
  }

  private Optional<Boolean> term(String term) {
    int is = term.indexOf(" is ");
    if (is < 0) {
      return Optional.empty();
    }
    String name = term.substring(0, is);
    String value = term.substring(is + " is ".length());
    if (world.conditions().containsKey(name)) {
      return Optional.of(Deployed.holds(name, world, assignment) == Boolean.parseBoolean(value));
    }
    String assigned = assignment.get(name);
    if (assigned == null) {
      return Optional.empty();
    }
    return Optional.of(
        value.startsWith("not ")
            ? !List.of(value.substring("not ".length()).split(" or ", -1)).contains(assigned)
            : value.equals(assigned));
  }
}
