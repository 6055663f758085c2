package io.github.cfn401audit.access;

/**
 * What is not known, and what would settle it.
 *
 * @param cause such as {@code parameter UserPoolArn of Api has no value}
 * @param cure such as {@code name the folder of the stack that declares the pool}; empty where none
 *     is known
 */
public record OpenQuestion(String cause, String cure) implements Comparable<OpenQuestion> {
  @Override
  public int compareTo(OpenQuestion other) {
    int byCause = cause.compareTo(other.cause);
    return byCause != 0 ? byCause : cure.compareTo(other.cure);
  }
}
