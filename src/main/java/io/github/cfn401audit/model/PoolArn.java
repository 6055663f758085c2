package io.github.cfn401audit.model;

import io.github.cfn401audit.values.Text;
import java.util.Optional;

/**
 * The form of a user pool's ARN: {@code
 * arn:{partition}:cognito-idp:{region}:{account}:userpool/{region}_{random}}.
 */
final class PoolArn {
  private static final String STAGE_VARIABLE = "${stageVariables.";
  private static final String RESOURCE = "userpool/";

  private PoolArn() {}

  /** Why a text is no such ARN whatever its symbols stand for; empty where it may be one. */
  static Optional<String> whyNone(Text text) {
    String prefix = text.prefix();
    if (!prefix.startsWith("arn:") && !"arn:".startsWith(prefix)) {
      return Optional.of("is no ARN");
    }
    Optional<String> unexpanded = unexpanded(text);
    if (unexpanded.isPresent()) {
      return unexpanded;
    }
    String service = part(prefix, 2);
    if (service.equals("cognito-identity")) {
      return Optional.of("is the ARN of an identity pool, not of a user pool");
    }
    if (!service.isEmpty() && !service.equals("cognito-idp")) {
      return Optional.of("is the ARN of something in " + service + ", not of a user pool");
    }
    return region(text);
  }

  /** The pool lives in the region that its id begins with. */
  private static Optional<String> region(Text text) {
    String region = part(text.prefix(), 3);
    String suffix = text.suffix();
    int resource = suffix.lastIndexOf(RESOURCE);
    if (text.literal().isPresent() && resource < 0) {
      return Optional.of("names no userpool/...");
    }
    int underscore = suffix.indexOf('_', Math.max(resource, 0));
    if (resource < 0 || suffix.contains(STAGE_VARIABLE)) {
      return Optional.empty();
    }
    if (underscore < 0) {
      return Optional.of("ends with " + suffix.substring(resource) + ", which is no id of a pool");
    }
    String ofPool = suffix.substring(resource + RESOURCE.length(), underscore);
    return region.isEmpty() || region.equals(ofPool)
        ? Optional.empty()
        : Optional.of("names the region " + region + ", and a pool of " + ofPool);
  }

  /** Names in braces that CloudFormation expands only inside {@code Fn::Sub}. */
  private static Optional<String> unexpanded(Text text) {
    for (Text.Piece piece : text.pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        String rest = fixed.text().replace(STAGE_VARIABLE, "");
        if (rest.contains("${") || rest.contains("{AWS::")) {
          return Optional.of("holds a name in braces that nothing expands");
        }
      }
    }
    return Optional.empty();
  }

  /** A part between two colons that stands wholly in the fixed beginning; else empty text. */
  private static String part(String prefix, int index) {
    int from = 0;
    for (int i = 0; i < index; i++) {
      from = prefix.indexOf(':', from) + 1;
      if (from == 0) {
        return "";
      }
    }
    int end = prefix.indexOf(':', from);
    return end < 0 ? "" : prefix.substring(from, end);
  }
}
