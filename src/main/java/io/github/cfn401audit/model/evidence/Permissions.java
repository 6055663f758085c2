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
  private final Inventory inventory;

  private Permissions(List<String> actions, String managedPolicy, Inventory inventory) {
    this.actions = actions;
    this.broadPolicies =
        List.of(
            managedPolicy, "AdministratorAccess", "AdministratorAccess-Amplify", "PowerUserAccess");
    this.inventory = inventory;
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
          "AWS::Serverless::Function",
          "AWS::Serverless::StateMachine");

  /** Policies of AWS itself: the names tell what they allow. */
  private static final String OF_AWS = "iam::aws:policy/";

  static final List<String> POOL_ACTIONS =
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
    return new Permissions(POOL_ACTIONS, "AmazonCognitoPowerUser", inventory).all();
  }

  static List<String> toChangeApis(Inventory inventory) {
    return new Permissions(API_ACTIONS, "AmazonAPIGatewayAdministrator", inventory).all();
  }

  private List<String> all() {
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

  /** The first of the managed policies in a list, or alone, that allows all this, or may. */
  private Optional<String> managed(Value value) {
    if (!value.isComplete()) {
      return Optional.of("a managed policy that is not known");
    }
    for (Value policy : value.isList() ? value.items() : List.of(value)) {
      Optional<String> broad = policy.asText().flatMap(this::broad);
      if (broad.isPresent()) {
        return broad;
      }
    }
    return Optional.empty();
  }

  private Optional<String> broad(Text policy) {
    String shown = policy.display();
    for (String broad : broadPolicies) {
      if (shown.equals(broad) || shown.endsWith("/" + broad)) {
        return Optional.of(broad);
      }
    }
    boolean ofAws =
        (policy.literal().isPresent() && !shown.startsWith("arn:"))
            || policy.pieces().stream().anyMatch(piece -> piece.fixed().contains(OF_AWS));
    boolean isDeclared =
        policy
            .resource()
            .flatMap(inventory::find)
            .filter(found -> found.type().equals("AWS::IAM::ManagedPolicy"))
            .isPresent();
    return ofAws || isDeclared
        ? Optional.empty()
        : Optional.of("the managed policy " + shown + ", which is not known");
  }
}
