package io.github.cfn401audit.judge;

import java.util.Set;

/**
 * Who opens a method of one deployment.
 *
 * @param types what {@code AuthorizationType} may be
 * @param refused true where it cannot be deployed, whatever the unknown is
 * @param certain the tokens that open it whatever the unknown is
 * @param possible those that open it for some value of the unknown
 * @param stranger true where a client that is not in the template may open it
 */
record Openers(
    Set<String> types, boolean refused, Set<Token> certain, Set<Token> possible, boolean stranger) {
  Openers {
    types = Set.copyOf(types);
    certain = Set.copyOf(certain);
    possible = Set.copyOf(possible);
  }

  boolean isOpenToAnybody() {
    return types.equals(Set.of("NONE")) || types.equals(Set.of(""));
  }

  boolean asksForAToken() {
    return types.equals(Set.of("COGNITO_USER_POOLS"));
  }
}
