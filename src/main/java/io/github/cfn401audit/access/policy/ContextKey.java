package io.github.cfn401audit.access.policy;

import java.util.Locale;

/**
 * A key of the context of a request, as far as a caller without an IAM signature has it. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html.
 */
enum ContextKey {
  /** Only there for callers that sign their request. */
  OF_IAM,
  /** Only there for requests to private APIs. */
  OF_VPC,
  /** The address from which a private API is called. */
  VPC_ADDRESS,
  /** The address from which a public API is called. */
  ADDRESS,
  /** A header, where the caller sends it. */
  HEADER,
  /** The time of the request. */
  TIME,
  /** Whether the request is encrypted. */
  TRANSPORT,
  /** Any other. */
  OTHER;

  /** The key of a name, in any letter case. */
  static ContextKey named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("aws:principaltag/")) {
      return OF_IAM;
    }
    return switch (lower) {
      case "aws:tokenissuetime",
          "aws:multifactorauthpresent",
          "aws:multifactorauthage",
          "aws:principalaccount",
          "aws:principalarn",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principaltype",
          "aws:userid",
          "aws:username" ->
          OF_IAM;
      case "aws:sourcevpc", "aws:sourcevpce" -> OF_VPC;
      case "aws:vpcsourceip" -> VPC_ADDRESS;
      case "aws:sourceip" -> ADDRESS;
      case "aws:referer", "aws:useragent" -> HEADER;
      case "aws:currenttime", "aws:epochtime" -> TIME;
      case "aws:securetransport" -> TRANSPORT;
      default -> OTHER;
    };
  }
}
