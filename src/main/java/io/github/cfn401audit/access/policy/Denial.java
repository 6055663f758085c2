package io.github.cfn401audit.access.policy;

import java.util.Set;

/**
 * What one statement certainly denies to every caller who has passed a Cognito authorizer.
 *
 * @param statement the statement
 * @param grounds what makes its condition hold
 * @param example a request that it denies
 * @param whole whether it denies every request to the method
 */
public record Denial(Statement statement, Set<Ground> grounds, String example, boolean whole) {
  public Denial {
    grounds = Set.copyOf(grounds);
  }
}
