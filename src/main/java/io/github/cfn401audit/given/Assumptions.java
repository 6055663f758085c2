package io.github.cfn401audit.given;

import java.util.List;

/**
 * Holds all assumptions of the configuration file.
 *
 * @param parameters values of parameters
 * @param pools what is stated of user pools
 * @param triggers what is stated of the triggers of user pools
 */
public record Assumptions(
    List<ParameterValues.Given> parameters,
    List<AssumedPool> pools,
    List<AssumedTrigger> triggers) {
  private static final Assumptions NONE = new Assumptions(List.of(), List.of(), List.of());

  public Assumptions {
    parameters = List.copyOf(parameters);
    pools = List.copyOf(pools);
    triggers = List.copyOf(triggers);
  }

  /** Nothing is assumed. */
  public static Assumptions none() {
    return NONE;
  }
}
