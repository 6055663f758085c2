package io.github.cfn401audit.given;

/**
 * One statement of the configuration file about what no template shows.
 *
 * @param at where it stands; tells it from all others
 * @param words what is assumed, as the end of a sentence that begins "it is assumed that"
 */
public record Assumption(StatementPlace at, String words) {

  /** {@code the assumption in .cfn-401-audit.yaml:12 that ...}. */
  public String sentence() {
    return "the assumption in " + at.file() + ":" + at.line() + " that " + words;
  }
}
