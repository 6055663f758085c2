package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds resources that can matter to each other although neither refers to the other: what belongs
 * to an unknown pool may belong to any, and a client that no authorizer trusts shows that an
 * authorizer trusts the wrong pool.
 */
final class UnwrittenLinks {
  private final Island island;

  UnwrittenLinks(Island island) {
    this.island = island;
  }

  /** One of two linked resources, in its stack. */
  record End(StackInstance stack, Resource resource) {}

  /** Every pair of resources that an unknown pool may join. */
  List<List<End>> throughUnknownPools() {
    List<End> pools = new ArrayList<>();
    List<End> unknown = new ArrayList<>();
    for (StackInstance stack : island.stacks()) {
      for (Resource resource : stack.resources()) {
        End end = new End(stack, resource);
        if (resource.type().equals("AWS::Cognito::UserPool")) {
          pools.add(end);
        } else if (mayBeOfAnyPool(end, "UserPoolId") || mayBeOfAnyPool(end, "ProviderARNs")) {
          unknown.add(end);
        }
      }
    }
    return pairs(unknown, pools);
  }

  /** True where what is written there, or a choice of it, leads to nothing the island holds. */
  private static boolean mayBeOfAnyPool(End end, String property) {
    if (!Components.hasPart(end.resource()) || end.resource().property(property).isEmpty()) {
      return false;
    }
    Expression choice = end.resource().choices().get(property);
    return end.resource().referencesOf(property).stream().noneMatch(name -> holds(end, name))
        || (choice != null && leadsNowhere(choice, end));
  }

  private static boolean holds(End end, String name) {
    return end.stack().template().resources().containsKey(name)
        || end.stack().passed().containsKey(name);
  }

  private static boolean leadsNowhere(Expression written, End end) {
    if (written instanceof Expression.If choice) {
      return leadsNowhere(choice.then(), end) || leadsNowhere(choice.otherwise(), end);
    }
    if (written instanceof Expression.ListOf list) {
      return list.items().stream().anyMatch(item -> leadsNowhere(item, end));
    }
    return written instanceof Expression.Literal
        || (written instanceof Expression.Ref ref && !holds(end, ref.name()));
  }

  /**
   * Every authorizer that may trust pools without clients, with every client that may be trusted by
   * no authorizer, where that depends.
   *
   * @param groups what references join, each group once
   */
  List<List<End>> throughStrandedClients(Iterable<List<End>> groups) {
    List<End> wanting = new ArrayList<>();
    List<End> stranded = new ArrayList<>();
    for (List<End> group : groups) {
      List<End> authorizers = ofType(group, "AWS::ApiGateway::Authorizer");
      List<End> clients = ofType(group, "AWS::Cognito::UserPoolClient");
      if (!authorizers.isEmpty() && clients.stream().allMatch(UnwrittenLinks::varies)) {
        wanting.add(group.get(0));
      }
      if (!clients.isEmpty()
          && group.stream().anyMatch(UnwrittenLinks::varies)
          && authorizers.stream().allMatch(UnwrittenLinks::varies)) {
        stranded.add(group.get(0));
      }
    }
    return pairs(wanting, stranded);
  }

  private static List<End> ofType(List<End> group, String type) {
    return group.stream().filter(end -> end.resource().type().equals(type)).toList();
  }

  private static boolean varies(End end) {
    return end.resource().condition().isPresent() || !end.resource().choices().isEmpty();
  }

  private static List<List<End>> pairs(List<End> some, List<End> others) {
    Set<List<End>> pairs = new LinkedHashSet<>();
    for (End one : some) {
      for (End other : others) {
        pairs.add(List.of(one, other));
      }
    }
    return List.copyOf(pairs);
  }
}
