package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every way in which the parameters that conditions ask about, and those of which the template
 * lists the values, can be set. One without such a list is any of the values that it is compared
 * with, or another one.
 */
final class Assignments {
  /** A value that nothing in the template mentions. */
  static final String ANOTHER = "(another)";

  private Assignments() {}

  static List<Map<String, String>> of(World world) {
    Map<String, Set<String>> compared = new LinkedHashMap<>();
    world.conditions().values().forEach(claim -> collect(claim, compared));
    List<Map<String, String>> all = List.of(Map.of());
    for (Parameter parameter : world.parameters()) {
      Set<String> values = new LinkedHashSet<>(parameter.allowed());
      Set<String> literals = compared.getOrDefault(parameter.name(), Set.of());
      if (values.isEmpty() && !literals.isEmpty()) {
        values.addAll(literals);
        values.addAll(parameter.fallback());
        values.add(ANOTHER);
      }
      if (!values.isEmpty()) {
        all = times(all, parameter.name(), values);
      }
    }
    return all;
  }

  private static List<Map<String, String>> times(
      List<Map<String, String>> all, String name, Set<String> values) {
    List<Map<String, String>> product = new ArrayList<>();
    for (Map<String, String> assignment : all) {
      for (String value : values) {
        Map<String, String> longer = new LinkedHashMap<>(assignment);
        longer.put(name, value);
        product.add(longer);
      }
    }
    return product;
  }

  private static void collect(Claim claim, Map<String, Set<String>> compared) {
    if (claim instanceof Claim.Is is) {
      compared.computeIfAbsent(is.parameter(), name -> new LinkedHashSet<>()).add(is.literal());
    } else if (claim instanceof Claim.Not not) {
      collect(not.claim(), compared);
    } else if (claim instanceof Claim.Both both) {
      collect(both.first(), compared);
      collect(both.second(), compared);
    } else if (claim instanceof Claim.Either either) {
      collect(either.first(), compared);
      collect(either.second(), compared);
    }
  }
}
