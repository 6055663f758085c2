package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.Optional;

/** Evaluates pseudo parameters: fixed text where the files say where a stack is deployed. */
final class PseudoParameters {
  private PseudoParameters() {}

  static Text of(StackInstance stack, String name) {
    StackInstance root = stack.root();
    Optional<String> region = root.region();
    if (region.isEmpty()) {
      region = root.settled("AWS::Region");
    }
    if (isShared(name)) {
      return fixed(known(name, region, root.account()), root, name);
    }
    return name.equals("AWS::StackName")
        ? fixed(stack.stackName(), stack, name)
        : Text.of(new Symbol.Pseudo(stack.id(), name));
  }

  /** The value of a shared pseudo parameter in a region and an account; empty where it is open. */
  static Optional<String> known(String name, Optional<String> region, Optional<String> account) {
    return switch (name) {
      case "AWS::Region" -> region;
      case "AWS::AccountId" -> account;
      case "AWS::Partition" -> region.map(PseudoParameters::partition);
      case "AWS::URLSuffix" -> region.map(PseudoParameters::urlSuffix);
      default -> Optional.empty();
    };
  }

  /** True for those that all stacks of one deployment share. */
  static boolean isShared(String name) {
    return switch (name) {
      case "AWS::Region", "AWS::AccountId", "AWS::Partition", "AWS::URLSuffix" -> true;
      default -> false;
    };
  }

  private static String urlSuffix(String region) {
    return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  }

  private static Text fixed(Optional<String> known, StackInstance stack, String name) {
    return known.isPresent() ? Text.of(known.get()) : Text.of(new Symbol.Pseudo(stack.id(), name));
  }

  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
