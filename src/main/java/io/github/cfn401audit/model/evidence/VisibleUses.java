package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Value;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.StackInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the files show of the pools and clients that something besides a REST API uses. Example: a
 * pool whose client an identity pool names belongs to an application of its own, even if no
 * authorizer trusts it. Looked up only where somebody asks.
 */
public final class VisibleUses {
  /** Who belongs to a pool, watches it or guards it uses none of its tokens. */
  private static final List<String> NO_USERS =
      List.of(
          "AWS::ApiGateway::",
          "AWS::Cognito::UserPool",
          "AWS::Cognito::ManagedLogin",
          "AWS::Cognito::LogDelivery",
          "AWS::Cognito::Terms",
          "AWS::CloudFormation::Stack",
          "AWS::CloudFormation::WaitCondition",
          "AWS::CloudWatch::",
          "AWS::IAM::",
          "AWS::Lambda::Permission",
          "AWS::WAFv2::",
          "Custom::DescribeCognitoUserPoolClient",
          "Custom::UserPoolCloudFrontDomainName");

  private final Island island;
  private final Inventory inventory;
  private final Set<StackResource> used = new HashSet<>();
  private boolean isSearched;

  /** The uses that an island shows. */
  public VisibleUses(Island island, Inventory inventory) {
    this.island = island;
    this.inventory = inventory;
  }

  /** True where a resource of another kind, or an output of a stack, names this one. */
  public boolean show(StackResource poolOrClient) {
    if (!isSearched) {
      isSearched = true;
      inventory.all().stream().filter(VisibleUses::mayUse).forEach(this::addAllNamedBy);
      island.stacks().forEach(this::addAllInOutputsOf);
    }
    return used.contains(poolOrClient);
  }

  private static boolean mayUse(StackResource resource) {
    return NO_USERS.stream().noneMatch(resource.type()::startsWith);
  }

  private void addAllNamedBy(StackResource user) {
    used.addAll(inventory.mentionedBy(user));
    addAll(user.everything());
  }

  private void addAllInOutputsOf(StackInstance stack) {
    for (Output output : stack.template().outputs().values()) {
      addAll(Evaluator.evaluate(output.value(), stack.environment()));
    }
  }

  private void addAll(Value value) {
    ValueSearch.resources(value, this::add);
  }

  private void add(Symbol.OfResource symbol) {
    inventory.find(symbol).ifPresent(used::add);
  }
}
