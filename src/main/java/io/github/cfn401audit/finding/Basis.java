package io.github.cfn401audit.finding;

import java.util.List;

/**
 * What a finding rests on beside the files.
 *
 * @param when the scenarios in which it holds; empty for all
 * @param remarks why the level is lower than the rule's own, one sentence each
 * @param assumptions the assumptions of the user that it rests on, such as {@code the assumption in
 *     .cfn-401-audit.yaml:12 that ...}
 */
public record Basis(String when, List<String> remarks, List<String> assumptions) {

  /** Nothing but the files, whatever the scenario. */
  public static final Basis FILES = new Basis("", List.of(), List.of());

  public Basis {
    remarks = List.copyOf(remarks);
    assumptions = List.copyOf(assumptions);
  }

  /** The same basis in these scenarios only. */
  public Basis in(String scenarios) {
    return new Basis(scenarios, remarks, assumptions);
  }

  /** The same basis with other remarks. */
  public Basis remarking(List<String> others) {
    return new Basis(when, others, assumptions);
  }

  /** The same basis with other assumptions. */
  public Basis assuming(List<String> others) {
    return new Basis(when, remarks, others);
  }
}
