package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Subject;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.world.Component;

/**
 * A resource, the same one in every run.
 *
 * @param stack the name of its stack
 * @param logicalId its logical id; a place in a file would not tell what a loop makes apart
 */
record Spot(String stack, String logicalId) {

  static Spot of(Declared resource) {
    return new Spot(resource.stackName(), resource.logicalId());
  }

  static Spot of(Method method) {
    return of(method.declared());
  }

  static Spot of(AccessRow row) {
    return new Spot(row.stack(), row.method());
  }

  static Spot of(Component.Member member) {
    return new Spot(member.stack(), member.logicalId());
  }

  static Spot of(Subject subject) {
    return new Spot(subject.stack(), subject.logicalId());
  }
}
