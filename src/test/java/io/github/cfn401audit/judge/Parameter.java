package io.github.cfn401audit.judge;

import java.util.List;

/**
 * A parameter that nobody gave a value.
 *
 * @param allowed the {@code AllowedValues}; empty where anything goes
 * @param fallback the {@code Default}; empty where there is none
 */
record Parameter(String name, Kind kind, List<String> allowed, List<String> fallback) {
  Parameter {
    allowed = List.copyOf(allowed);
    fallback = List.copyOf(fallback);
  }
}
