package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code definition}. */
public final class DefinitionRules {
  private static final List<Rule> ALL =
      List.of(
          new OpenapiSchemeUndefined(),
          new OpenapiSchemeIncomplete(),
          new OpenapiJwtAuthorizer(),
          new OpenapiRootSecurity(),
          new SamAuthorizerUndefined(),
          new SamEventAuthIgnored(),
          new SamAuthWithoutInlineDocument(),
          new SamEventScopesWithoutAuthorizer());

  private DefinitionRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
