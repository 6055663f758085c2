package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resources of an island that references join: what one of them is can matter to the others, and to
 * nothing else.
 */
public final class Component {
  private final List<Member> members;
  private final List<Passed> passed;

  Component(List<Member> members, List<Passed> passed) {
    this.members = List.copyOf(members);
    this.passed = List.copyOf(passed);
  }

  /** A parameter that a nested stack gets from its parent. */
  record Passed(StackInstance stack, String parameter) {}

  /**
   * A resource that has part in the question.
   *
   * @param stack the name of its stack
   * @param logicalId its logical id
   * @param range its logical id in the template
   */
  public record Member(String stack, String logicalId, SourceRange range) {}

  /** Its resources, in the order of the files. */
  public List<Member> members() {
    return members;
  }

  /** What decides how it is deployed: nothing where it is always deployed in the same way. */
  List<Site> sites(Island island) {
    Map<String, Set<String>> idsOf = new HashMap<>();
    for (Member member : members) {
      idsOf.computeIfAbsent(member.stack(), stack -> new LinkedHashSet<>()).add(member.logicalId());
    }
    List<Site> sites = new ArrayList<>();
    for (Passed parameter : passed) {
      sites.add(Site.of(parameter));
    }
    for (StackInstance stack : island.stacks()) {
      Set<String> ids = idsOf.getOrDefault(stack.id().name(), Set.of());
      for (Resource resource : stack.resources()) {
        if (ids.contains(resource.logicalId())) {
          Site.of(stack, resource).ifPresent(sites::add);
        }
      }
      for (Output output : stack.template().outputs().values()) {
        if (!Collections.disjoint(ids, output.references())) {
          Site.of(stack, output).ifPresent(sites::add);
        }
      }
    }
    return sites;
  }
}
