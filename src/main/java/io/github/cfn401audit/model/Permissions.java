package io.github.cfn401audit.model;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which roles allow somebody's code to change pools or APIs, whatever they deny. */
final class Permissions {
  private final List<String> actions;
  private final String managedPolicy;

  private Permissions(List<String> actions, String managedPolicy) {
    this.actions = actions;
    this.managedPolicy = managedPolicy;
  }

  private static final List<String> TYPES =
      List.of(
          "AWS::IAM::Role",
          "AWS::IAM::Policy",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::RolePolicy",
          "AWS::IAM::UserPolicy",
          "AWS::IAM::GroupPolicy",
          "AWS::Serverless::Function");

  private static final List<String> POOL_ACTIONS =
      List.of(
          "cognito-idp:createuserpoolclient",
          "cognito-idp:updateuserpoolclient",
          "cognito-idp:createresourceserver",
          "cognito-idp:updateresourceserver",
          "cognito-idp:createuserpooldomain",
          "cognito-idp:updateuserpooldomain",
          "cognito-idp:createidentityprovider",
          "cognito-idp:updateidentityprovider",
          "cognito-idp:updateuserpool");

  private static final List<String> API_ACTIONS =
      List.of("apigateway:post", "apigateway:put", "apigateway:patch");

  private static final List<String> BROAD_POLICIES =
      List.of("AdministratorAccess", "PowerUserAccess");

  static List<String> toChangePools(Inventory inventory) {
    return new Permissions(POOL_ACTIONS, "AmazonCognitoPowerUser").in(inventory);
  }

  static List<String> toChangeApis(Inventory inventory) {
    return new Permissions(API_ACTIONS, "AmazonAPIGatewayAdministrator").in(inventory);
  }

  private List<String> in(Inventory inventory) {
    List<String> sentences = new ArrayList<>();
    for (String type : TYPES) {
      for (Declared role : inventory.ofType(type)) {
        Optional<String> right = right(role.everything(), "");
        if (right.isPresent()) {
          sentences.add("may be changed by whoever has " + role.logicalId() + ": " + right.get());
        }
      }
    }
    return sentences;
  }

  private Optional<String> right(Value value, String key) {
    if (value instanceof Value.Mapping mapping) {
      if (mapping.entry("Effect") instanceof Value.Scalar effect
          && effect.text().equals(Text.of("Deny"))) {
        return Optional.empty();
      }
      for (var entry : mapping.entries().entrySet()) {
        Optional<String> right = right(entry.getValue(), entry.getKey());
        if (right.isPresent()) {
          return right;
        }
      }
    } else if (value instanceof Value.Sequence sequence) {
      for (Value item : sequence.items()) {
        Optional<String> right = right(item, key);
        if (right.isPresent()) {
          return right;
        }
      }
    } else if (value instanceof Value.Scalar scalar) {
      return scalarRight(scalar.text(), key);
    }
    return Optional.empty();
  }

  private Optional<String> scalarRight(Text text, String key) {
    String shown = text.display();
    if (key.equals("Action") && matchesAction(shown)) {
      return Optional.of(shown);
    }
    boolean managed = key.equals("ManagedPolicyArns") || key.equals("Policies");
    if (managed) {
      if (shown.endsWith(managedPolicy)) {
        return Optional.of(managedPolicy);
      }
      for (String policy : BROAD_POLICIES) {
        if (shown.endsWith(policy)) {
          return Optional.of(policy);
        }
      }
    }
    return Optional.empty();
  }

  /** IAM's pattern: {@code *} any text, {@code ?} one character, letter case aside. */
  private boolean matchesAction(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    for (String action : actions) {
      if (matches(lower, 0, action, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, int p, String text, int t) {
    int at = t;
    for (int i = p; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*') {
        for (int end = at; end <= text.length(); end++) {
          if (matches(pattern, i + 1, text, end)) {
            return true;
          }
        }
        return false;
      }
      if (at == text.length() || (c != '?' && c != text.charAt(at))) {
        return false;
      }
      at++;
    }
    return at == text.length();
  }
}
