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

  private final Inventory inventory;

  CustomResources(Inventory inventory) {
    this.inventory = inventory;
  }

  /** True for code that may change what it is given; not where its own role only lets it read. */
  boolean mayChangeWhatTheyName(StackResource resource) {
    boolean custom =
        resource.type().startsWith("Custom::")
            || resource.type().equals("AWS::CloudFormation::CustomResource");
    return custom && !HARMLESS.contains(resource.type()) && !onlyReads(resource);
  }

  private boolean onlyReads(StackResource resource) {
    Optional<StackResource> function =
        resource
            .properties()
            .value("ServiceToken")
            .resource()
            .flatMap(inventory::find)
            .filter(CustomResources::isFunction);
    return function.isPresent() && onlyRead(functionsOf(function.get()));
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

  /** Each function has to have a role in its stack, and all that the roles allow has to be seen. */
  private boolean onlyRead(Set<StackResource> functions) {
    for (StackResource function : functions) {
      boolean hasRole = false;
      for (StackResource role : inventory.mentionedBy(function)) {
        if (role.type().equals("AWS::IAM::Role")) {
          hasRole = true;
          if (!onlyReads(role.everything()) || !policiesOnlyRead(role)) {
            return false;
          }
        }
      }
      if (!hasRole) {
        return false;
      }
    }
    return true;
  }

  private boolean policiesOnlyRead(StackResource role) {
    for (String type :
        List.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy")) {
      for (StackResource policy : inventory.ofType(type)) {
        if (inventory.mentionedBy(policy).contains(role) && !onlyReads(policy.everything())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean onlyReads(Value everything) {
    if (!ValueSearch.isWhole(everything) || !everything.isMap()) {
      return false;
    }
    List<Text> managed = new ArrayList<>();
    ValueSearch.texts(everything.entry("ManagedPolicyArns"), managed::add);
    for (Text policy : managed) {
      if (HARMLESS_POLICIES.stream().noneMatch(policy.suffix()::endsWith)) {
        return false;
      }
    }
    return AllowStatement.in(everything).stream().allMatch(CustomResources::onlyReads);
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
