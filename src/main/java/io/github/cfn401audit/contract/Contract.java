package io.github.cfn401audit.contract;

import java.util.List;

/**
 * What is expected of who can call what.
 *
 * @param forbidsUnlisted true where a method that no line covers fails
 * @param lines the lines, in their order
 */
public record Contract(boolean forbidsUnlisted, List<ContractLine> lines) {
  public Contract {
    lines = List.copyOf(lines);
  }
}
