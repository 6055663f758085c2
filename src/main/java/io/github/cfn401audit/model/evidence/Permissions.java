package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which roles allow somebody's code to change pools or APIs, whatever they deny. */
final class Permissions {
  private final List<String> actions;
  private final List<String> broadPolicies;

  private Permissions(List<String> actions, String managedPolicy) {
    this.actions = actions;
    this.broadPolicies = List.of(managedPolicy, "AdministratorAccess", "PowerUserAccess");
  }

  private static final List<String> TYPES =
      List.of(
          "AWS::IAM::Role",
          "AWS::IAM::Policy",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::RolePolicy",
          "AWS::IAM::UserPolicy",
          "AWS::IAM::GroupPolicy",
          "AWS::IAM::User",
          "AWS::IAM::Group",
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

  private static final List<String> MANAGED = List.of("ManagedPolicyArns", "Policies");

  static List<String> toChangePools(Inventory inventory) {
    return new Permissions(POOL_ACTIONS, "AmazonCognitoPowerUser").in(inventory);
  }

  static List<String> toChangeApis(Inventory inventory) {
    return new Permissions(API_ACTIONS, "AmazonAPIGatewayAdministrator").in(inventory);
  }

  private List<String> in(Inventory inventory) {
    List<String> sentences = new ArrayList<>();
    for (String type : TYPES) {
      for (StackResource role : inventory.ofType(type)) {
        Optional<String> right = right(role.everything());
        if (right.isPresent()) {
          sentences.add("may be changed by whoever has " + role.logicalId() + ": " + right.get());
        }
      }
    }
    return sentences;
  }

  private Optional<String> right(Value everything) {
    for (AllowStatement statement : AllowStatement.in(everything)) {
      Optional<String> right = statement.mayAllow(actions);
      if (right.isPresent()) {
        return right;
      }
    }
    for (String property : MANAGED) {
      Optional<String> right = managed(everything.entry(property));
      if (right.isPresent()) {
        return right;
      }
    }
    return Optional.empty();
  }

  /** The first of the managed policies in a list, or alone, that allows all this. */
  private Optional<String> managed(Value value) {
    for (Value policy : value.isList() ? value.items() : List.of(value)) {
      String shown = policy.asText().map(Text::display).orElse("");
      for (String broad : broadPolicies) {
        if (shown.equals(broad) || shown.endsWith("/" + broad)) {
          return Optional.of(broad);
        }
      }
    }
    return Optional.empty();
  }
}
