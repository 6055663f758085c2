package io.github.cfn401audit.given;

import java.util.List;

/**
 * Holds all assumptions of the configuration file.
 *
 * @param parameters values of parameters
 * @param pools what is stated of user pools
 */
public record Assumptions(List<ParameterValues.Given> parameters, List<AssumedPool> pools) {
  private static final Assumptions NONE = new Assumptions(List.of(), List.of());

  public Assumptions {
    parameters = List.copyOf(parameters);
    pools = List.copyOf(pools);
  }

  /** Nothing is assumed. */
  public static Assumptions none() {
    return NONE;
  }
}
