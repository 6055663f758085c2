package io.github.cfn401audit.model.resource;

import java.util.List;

/**
 * The entries of {@code ExplicitAuthFlows} that begin a session, by new and by legacy name. See
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html.
 */
final class SignInFlows {
  private static final List<String> BY_COGNITO =
      List.of(
          "ALLOW_USER_SRP_AUTH",
          "ALLOW_USER_PASSWORD_AUTH",
          "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "ALLOW_USER_AUTH",
          "ADMIN_NO_SRP_AUTH",
          "USER_PASSWORD_AUTH");

  private static final List<String> BY_TRIGGERS =
      List.of("ALLOW_CUSTOM_AUTH", "CUSTOM_AUTH_FLOW_ONLY");

  private SignInFlows() {}

  /** True for a flow that Cognito runs alone. */
  static boolean needNoTrigger(String flow) {
    return BY_COGNITO.contains(flow);
  }

  /** True for a flow whose challenges the triggers of the pool set. */
  static boolean areCustom(String flow) {
    return BY_TRIGGERS.contains(flow);
  }

  /** The flow as a caller of {@code InitiateAuth} names it; SRP in the usual short form. */
  static String shortName(String flow) {
    String name = flow.startsWith("ALLOW_") ? flow.substring("ALLOW_".length()) : flow;
    return name.equals("USER_SRP_AUTH") ? "SRP" : name;
  }
}
