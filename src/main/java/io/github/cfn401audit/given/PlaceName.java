package io.github.cfn401audit.given;

import java.util.List;
import java.util.Optional;

/**
 * The pseudo parameters that say where a stack is deployed and under which name, which the user may
 * give like a parameter. Example: {@code auth:AWS::StackName=shop-auth}.
 */
public final class PlaceName {
  private static final List<String> NAMES =
      List.of("AWS::StackName", "AWS::Region", "AWS::AccountId");

  private PlaceName() {}

  /** True for one of them. */
  public static boolean is(String key) {
    return NAMES.contains(key);
  }

  /**
   * The one that stands at the end of {@code [STACK:]KEY}; empty where another key stands there.
   */
  public static Optional<String> atTheEndOf(String name) {
    for (String key : NAMES) {
      if (name.equals(key) || name.endsWith(":" + key)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}
