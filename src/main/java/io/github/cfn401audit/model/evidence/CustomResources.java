package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which resources run somebody's code on what they are given. */
final class CustomResources {
  /** Helpers of the CDK that leave pools and APIs as they are. */
  private static final List<String> HARMLESS =
      List.of(
          "Custom::S3AutoDeleteObjects",
          "Custom::S3BucketNotifications",
          "Custom::LogRetention",
          "Custom::CrossRegionExportReader",
          "Custom::CrossRegionExportWriter",
          "Custom::CDKBucketDeployment",
          "Custom::DescribeCognitoUserPoolClient",
          "Custom::UserPoolCloudFrontDomainName",
          "Custom::VpcRestrictDefaultSG");

  /** Services by which a function may get others to do what its own role does not allow. */
  private static final List<String> ROUNDABOUT = List.of("sts", "iam", "cloudformation", "states");

  private static final List<String> HARMLESS_POLICIES =
      List.of(
          "/AWSLambdaBasicExecutionRole",
          "/AWSLambdaVPCAccessExecutionRole",
          "/AWSXRayDaemonWriteAccess",
          "/AmazonCognitoReadOnly");

  private static final String UPDATES_CLIENTS = "updateuserpoolclient";

  private final Inventory inventory;

  CustomResources(Inventory inventory) {
    this.inventory = inventory;
  }

  /** True for code that may change what it is given; not where its own role only lets it read. */
  boolean mayChangeWhatTheyName(StackResource resource) {
    return isCustom(resource)
        && !HARMLESS.contains(resource.type())
        && !SdkCalls.of(resource).filter(SdkCalls::onlyRead).isPresent()
        && !onlyReads(resource);
  }

  /** True for code that may write an app client anew, where it is given the client and its pool. */
  boolean mayUpdateClients(StackResource resource) {
    if (!mayChangeWhatTheyName(resource)) {
      return false;
    }
    Optional<SdkCalls> calls = SdkCalls.of(resource);
    return calls.isPresent()
        ? calls.get().mayBe(UPDATES_CLIENTS)
        : function(resource)
            .flatMap(function -> rights(functionsOf(function)))
            .map(rights -> rights.stream().anyMatch(CustomResources::mayUpdateClients))
            .orElse(true);
  }

  private static boolean mayUpdateClients(Value rights) {
    return !ValueSearch.isWhole(rights)
        || hasManagedPolicyThatMayWrite(rights)
        || AllowStatement.in(rights).stream()
            .anyMatch(
                allowed -> allowed.mayAllow(List.of("cognito-idp:" + UPDATES_CLIENTS)).isPresent());
  }

  private static boolean isCustom(StackResource resource) {
    return resource.type().startsWith("Custom::")
        || resource.type().equals("AWS::CloudFormation::CustomResource");
  }

  private boolean onlyReads(StackResource resource) {
    return function(resource)
        .flatMap(function -> rights(functionsOf(function)))
        .filter(rights -> rights.stream().allMatch(CustomResources::onlyReads))
        .isPresent();
  }

  private Optional<StackResource> function(StackResource resource) {
    return resource
        .properties()
        .value("ServiceToken")
        .resource()
        .flatMap(inventory::find)
        .filter(CustomResources::isFunction);
  }

  private static boolean isFunction(StackResource resource) {
    return resource.type().equals("AWS::Lambda::Function");
  }

  /** The function and those that it mentions: it may call them. */
  private Set<StackResource> functionsOf(StackResource first) {
    Set<StackResource> functions = new LinkedHashSet<>(List.of(first));
    Deque<StackResource> open = new ArrayDeque<>(functions);
    while (!open.isEmpty()) {
      for (StackResource mentioned : inventory.mentionedBy(open.remove())) {
        if (isFunction(mentioned) && functions.add(mentioned)) {
          open.add(mentioned);
        }
      }
    }
    return functions;
  }

  /**
   * The roles of the functions and the policies attached to these; empty where a function has no
   * role in its stack, so that not all of its rights are seen.
   */
  private Optional<List<Value>> rights(Set<StackResource> functions) {
    List<Value> rights = new ArrayList<>();
    for (StackResource function : functions) {
      int before = rights.size();
      for (StackResource role : inventory.mentionedBy(function)) {
        if (role.type().equals("AWS::IAM::Role")) {
          rights.add(role.everything());
          addPolicies(role, rights);
        }
      }
      if (rights.size() == before) {
        return Optional.empty();
      }
    }
    return Optional.of(rights);
  }

  private void addPolicies(StackResource role, List<Value> rights) {
    for (String type :
        List.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy")) {
      for (StackResource policy : inventory.ofType(type)) {
        if (inventory.mentionedBy(policy).contains(role)) {
          rights.add(policy.everything());
        }
      }
    }
  }

  private static boolean onlyReads(Value everything) {
    return ValueSearch.isWhole(everything)
        && everything.isMap()
        && !hasManagedPolicyThatMayWrite(everything)
        && AllowStatement.in(everything).stream().allMatch(CustomResources::onlyReads);
  }

  private static boolean hasManagedPolicyThatMayWrite(Value everything) {
    List<Text> managed = new ArrayList<>();
    ValueSearch.texts(everything.entry("ManagedPolicyArns"), managed::add);
    return managed.stream()
        .anyMatch(policy -> HARMLESS_POLICIES.stream().noneMatch(policy.suffix()::endsWith));
  }

  private static boolean onlyReads(AllowStatement statement) {
    return !statement.inverted()
        && statement.patterns().stream()
            .map(AllowStatement::laxest)
            .allMatch(CustomResources::reads);
  }

  private static boolean reads(String pattern) {
    int colon = pattern.indexOf(':');
    String service = colon < 0 ? "*" : pattern.substring(0, colon);
    String action = pattern.substring(colon + 1);
    return switch (service) {
      case "cognito-idp" ->
          action.startsWith("describe") || action.startsWith("get") || action.startsWith("list");
      case "apigateway" -> action.equals("get");
      case "lambda" -> action.startsWith("invoke");
      default -> !ROUNDABOUT.contains(service) && !service.contains("*") && !service.contains("?");
    };
  }
}
