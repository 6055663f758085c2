package io.github.cfn401audit.given;

/**
 * An assumption states one fact that no template shows.
 *
 * <p>Example: {@code Staff has no app clients other than those named there}.
 *
 * @param at the place of the statement, which identifies it
 * @param words what is assumed, as the end of a sentence that begins "it is assumed that"
 */
public record Assumption(StatementPlace at, String words) {

  /** {@code the assumption in .cfn-401-audit.yaml:12 that ...}. */
  public String sentence() {
    return "the assumption in " + at.file() + ":" + at.line() + " that " + words;
  }
}
