package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.world.Component;

/**
 * A resource, the same one in every run.
 *
 * @param stack the name of its stack
 * @param range its logical id in the template
 */
record Spot(String stack, SourceRange range) {

  static Spot of(Method method) {
    return new Spot(method.declared().stackName(), method.declared().range());
  }

  static Spot of(AccessRow row) {
    return new Spot(row.stack(), row.range());
  }

  static Spot of(Component.Member member) {
    return new Spot(member.stack(), member.range());
  }
}
